import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The rules of a specification, in its order. */
function rulesOf(text: string): string[] {
  return [...text.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(match => match[1] as string)
}

/** The rules that titles begin with: `'[F4] …'`, `'[F4] [F6] …'`. */
function citationsIn(text: string): string[] {
  return [...text.matchAll(/['"`]((?:\[[A-Z]\d+\] )+)/g)].flatMap(match =>
    [...(match[1] as string).matchAll(/[A-Z]\d+/g)].map(([rule]) => rule),
  )
}

describe.each([
  ['src/core/SPEC.md', 'test/core', 50],
  ['src/store/SPEC.md', 'test/store', 10],
  ['src/lint/SPEC.md', 'test/lint', 5],
])('%s', (spec, tests, least) => {
  const rules = rulesOf(readFileSync(spec, 'utf8'))
  const cited = new Set(
    readdirSync(tests, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.test.ts'))
      .flatMap(file => citationsIn(readFileSync(`${tests}/${file}`, 'utf8'))),
  )

  it('numbers every rule once', () => {
    expect(rules.length).toBeGreaterThan(least)
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([])
  })

  it('finds a test for every rule', () => {
    expect(rules.filter(rule => !cited.has(rule))).toEqual([])
  })

  it('finds a rule for every citation', () => {
    expect([...cited].filter(rule => !rules.includes(rule))).toEqual([])
  })
})

it('reads citations from titles alone', () => {
  const text = "it('[F4] is cited'); it.each([1])('[S3] [S4] are cited'); // [X9] is not, and neither is list['A1']"
  expect(citationsIn(text)).toEqual(['F4', 'S3', 'S4'])
  expect(rulesOf('- **F4** A rule.\nNo **F5** rule.\n')).toEqual(['F4'])
})
