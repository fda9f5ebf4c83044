import { expect, it } from 'vitest'
import { makeRoute, parseRoute, type Route } from '../../src/ui/route.ts'

const ROUTES: readonly Route[] = [
  { screen: 'home' },
  { screen: 'about' },
  { screen: 'not-found' },
  { screen: 'exam', code: 'SAA-C03' },
  { screen: 'start', code: 'SAA-C03' },
  { screen: 'start', code: 'SAA-C03', seed: 'a b&c=ü?#/' },
  { screen: 'drill', code: 'SAA-C03', domain: '2' },
  { screen: 'drill', code: 'SAA-C03', task: '2.1' },
  { screen: 'attempt', id: 'abc' },
  { screen: 'overview', id: 'abc' },
  { screen: 'report', id: 'abc' },
  { screen: 'review', id: 'abc', filter: 'all' },
  { screen: 'review', id: 'abc', filter: 'wrong', domain: '3', position: 12 },
  { screen: 'preview', code: 'SAA-C03', item: 'saa-c03-1-001' },
]

it.each(ROUTES.map(route => [makeRoute(route), route] as const))('reads %s back as it was made', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route)
})

it.each([
  '#/exam/<script>',
  '#/exam/SAA-C03/start/more',
  '#/attempt/../../x',
  '#/attempt/%00',
  '#/attempt/abc/review/0',
  '#/attempt/abc/review/1e9',
  '#/attempt/abc/review?show=everything',
  '#/preview/SAA-C03',
  `#/exam/${'a'.repeat(65)}`,
])('leads %s nowhere', hash => {
  expect(parseRoute(hash)).toEqual({ screen: 'not-found' })
})
