/**
 * Where a text stops being JSON, and why. `JSON.parse` says it differently in every engine, and often not at all;
 * this is asked only after it has refused a text.
 */

const SPACE = /[ \t\n\r]*/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
/** A text from its opening quote to the last character before the closing one. */
const TEXT = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*/y

/** What may come next; `next` is a comma or the closing bracket, and at the root nothing. */
type Expected = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'next'

/** The tokens allowed: brackets, comma and colon as themselves, `t` for a text, `w` for a number or a word. */
const ALLOWED: Readonly<Record<Exclude<Expected, 'next'>, string>> = {
  value: '{[tw',
  'first-value': '{[tw]',
  'first-key': 't}',
  key: 't',
  colon: ':',
}

const UNFINISHED = 'it ends here, unfinished'

interface Stop {
  readonly offset: number
  readonly reason: string
}

/** The offset from 0 at which `text` cannot go on as JSON, or its length, with the reason. */
export function jsonStop(text: string): Stop {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = matchEnd(SPACE, text, 0)
  while (at < text.length) {
    const { kind, end } = tokenAt(text, at)
    const allowed: string = expected === 'next' ? closers(open) : ALLOWED[expected]
    if (!allowed.includes(kind)) return { offset: at, reason: reasonFor(text[at] as string, expected, open) }
    if (end < 0) return inText(text, -end)
    expected = follow(kind, expected, open)
    at = matchEnd(SPACE, text, end)
  }
  return { offset: text.length, reason: UNFINISHED }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The token at `at`: its kind, `?` for none, and its end; negative where a text that began is not closed properly. */
function tokenAt(text: string, at: number): { kind: string; end: number } {
  const char = text[at] as string
  if ('{}[],:'.includes(char)) return { kind: char, end: at + 1 }
  if (char === '"') {
    const end = matchEnd(TEXT, text, at)
    return { kind: 't', end: text[end] === '"' ? end + 1 : -end }
  }
  const end = matchEnd(WORD, text, at)
  return end > at ? { kind: 'w', end } : { kind: '?', end: at + 1 }
}

function closers(open: readonly string[]): string {
  const last = open.at(-1)
  if (last === undefined) return ''
  return last === '{' ? ',}' : ',]'
}

/** What may follow a token; brackets are pushed to and taken from `open`. */
function follow(kind: string, expected: Expected, open: string[]): Expected {
  if (kind === '{' || kind === '[') {
    open.push(kind)
    return kind === '{' ? 'first-key' : 'first-value'
  }
  if (kind === ':') return 'value'
  if (kind === ',') return open.at(-1) === '{' ? 'key' : 'value'
  if (kind === '}' || kind === ']') open.pop()
  return kind === 't' && expected.endsWith('key') ? 'colon' : 'next'
}

/** Why a text, begun and not closed, breaks off at `offset`. */
function inText(text: string, offset: number): Stop {
  const char = text[offset]
  if (char === undefined) return { offset, reason: UNFINISHED }
  if (char === '\\') return { offset, reason: 'a backslash here must be written twice' }
  return { offset, reason: 'a text may not hold line breaks, tabs or other control characters' }
}

function stray(char: string): string {
  return `${JSON.stringify(char)} cannot stand here`
}

function reasonFor(char: string, expected: Expected, open: readonly string[]): string {
  if (char === "'") return 'text needs double quotes'
  if (char === '/' || char === '#') return 'comments are not allowed'
  if (expected === 'next' && open.length === 0) return 'nothing may follow after the end'
  if (expected === 'next' && /["{[\w-]/.test(char)) return 'a comma is missing before this'
  if (expected === 'colon') return 'a colon is missing before this'
  if (!'}]'.includes(char) || open.length === 0) return stray(char)
  if (expected === 'key' || (expected === 'value' && open.at(-1) === '['))
    return 'the comma before this is one too many'
  return expected === 'value' ? 'a value is missing before this' : stray(char)
}
