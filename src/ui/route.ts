/** Addresses: the only file that knows them. `parseRoute(makeRoute(route))` is `route`. */

export type ReviewFilter = 'all' | 'wrong' | 'right' | 'unanswered' | 'flagged'
export const REVIEW_FILTERS: readonly ReviewFilter[] = ['all', 'wrong', 'right', 'unanswered', 'flagged']

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'about' }
  | { readonly screen: 'exam'; readonly code: string }
  /** Rules and settings before a mock; a linked seed is filled in. */
  | { readonly screen: 'start'; readonly code: string; readonly seed?: string }
  | { readonly screen: 'drill'; readonly code: string; readonly domain?: string; readonly task?: string }
  /** The exam room, or the drill. */
  | { readonly screen: 'attempt'; readonly id: string }
  /** The review screen before the end: all, incomplete, flagged. */
  | { readonly screen: 'overview'; readonly id: string }
  | { readonly screen: 'report'; readonly id: string }
  /** The explained review; `position` counts from 0. */
  | {
      readonly screen: 'review'
      readonly id: string
      readonly filter: ReviewFilter
      readonly domain?: string
      readonly position?: number
    }
  /** One item with key and rationales, for authors. */
  | { readonly screen: 'preview'; readonly code: string; readonly item: string }
  | { readonly screen: 'not-found' }

const ID = /^[A-Za-z0-9._-]{1,64}$/

/** The hash that leads to `route`, with its `#`. */
export function makeRoute(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/'
    case 'about':
    case 'not-found':
      return `#/${route.screen}`
    case 'exam':
      return `#/exam/${route.code}`
    case 'start':
      return `#/exam/${route.code}/start${query({ seed: route.seed })}`
    case 'drill':
      return `#/exam/${route.code}/drill${query({ domain: route.domain, task: route.task })}`
    case 'attempt':
      return `#/attempt/${route.id}`
    case 'overview':
    case 'report':
      return `#/attempt/${route.id}/${route.screen}`
    case 'review': {
      const at = route.position === undefined ? '' : `/${route.position + 1}`
      const filter = route.filter === 'all' ? undefined : route.filter
      return `#/attempt/${route.id}/review${at}${query({ show: filter, domain: route.domain })}`
    }
    case 'preview':
      return `#/preview/${route.code}/${route.item}`
  }
}

function query(fields: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** The route that a hash leads to; what is not an address of ours is `not-found`. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const parts = path.split('/').filter(Boolean)
  const fields = new URLSearchParams(search)
  const [first, id, ...rest] = parts
  if (first === undefined) return { screen: 'home' }
  if (first === 'about' && id === undefined) return { screen: 'about' }
  if (id === undefined || !ID.test(id)) return { screen: 'not-found' }
  if (first === 'exam') return parseExam(id, rest, fields)
  if (first === 'attempt') return parseAttempt(id, rest, fields)
  const [item] = rest
  if (first === 'preview' && item !== undefined && ID.test(item) && rest.length === 1)
    return { screen: 'preview', code: id, item }
  return { screen: 'not-found' }
}

function parseExam(code: string, rest: readonly string[], fields: URLSearchParams): Route {
  if (rest.length === 0) return { screen: 'exam', code }
  if (rest.length > 1) return { screen: 'not-found' }
  if (rest[0] === 'start') return { screen: 'start', code, ...pick(fields, ['seed']) }
  if (rest[0] === 'drill') return { screen: 'drill', code, ...pick(fields, ['domain', 'task']) }
  return { screen: 'not-found' }
}

function parseAttempt(id: string, [part, at, ...more]: readonly string[], fields: URLSearchParams): Route {
  if (more.length > 0) return { screen: 'not-found' }
  if (part === undefined) return { screen: 'attempt', id }
  if (part === 'review') return parseReview(id, at, fields)
  if ((part === 'overview' || part === 'report') && at === undefined) return { screen: part, id }
  return { screen: 'not-found' }
}

function parseReview(id: string, at: string | undefined, fields: URLSearchParams): Route {
  const show = fields.get('show') ?? 'all'
  const filter = REVIEW_FILTERS.find(known => known === show)
  if (filter === undefined || (at !== undefined && !/^[1-9]\d{0,5}$/.test(at))) return { screen: 'not-found' }
  const position = at === undefined ? {} : { position: Number(at) - 1 }
  return { screen: 'review', id, filter, ...pick(fields, ['domain']), ...position }
}

function pick<K extends string>(fields: URLSearchParams, names: readonly K[]): Partial<Record<K, string>> {
  const found = names.flatMap(name => {
    const value = fields.get(name)
    return value === null || value === '' ? [] : [[name, value]]
  })
  return Object.fromEntries(found)
}
