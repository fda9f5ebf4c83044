/**
 * The Markdown subset of items, as a tree: paragraphs, lists, fenced code, tables; strong, emphasis, code, links.
 * There is no HTML in it and no way to it: what is not of the subset stays text. Parsing is linear in practice and
 * capped. Phrases can be marked across inline boundaries.
 */

import { type Inline, inline, leaves, MARK, type MarkKind, type MarkState } from './markdown-inline.ts'

export interface Phrase {
  readonly text: string
  readonly kind: MarkKind
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'code'; readonly children: readonly Inline[] }
  | {
      readonly type: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

/** Characters beyond this are not shown. */
const TEXT_LIMIT = 8000

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uE003]/g

/** `text` without control, bidirectional-override and private mark characters, at most {@link TEXT_LIMIT} long. */
export function cleanText(text: string): string {
  return text.slice(0, TEXT_LIMIT).replace(UNSAFE, '')
}

function withMarks(text: string, phrases: readonly Phrase[]): string {
  let marked = text
  for (const { text: phrase, kind } of phrases) {
    const at = plainIndexOf(marked, phrase)
    if (at === undefined) continue
    const [open, close] = kind === 'deciding' ? ['\uE000', '\uE001'] : ['\uE002', '\uE003']
    marked = `${marked.slice(0, at.start)}${open}${marked.slice(at.start, at.end)}${close}${marked.slice(at.end)}`
  }
  return marked
}

/** Where `phrase` stands in `text`, looking through marks that are there already. */
function plainIndexOf(text: string, phrase: string): { start: number; end: number } | undefined {
  const kept = text.split('').flatMap((unit, index) => (MARK.test(unit) ? [] : [{ unit, index }]))
  const at =
    phrase === ''
      ? -1
      : kept
          .map(({ unit }) => unit)
          .join('')
          .indexOf(phrase)
  const [first, last] = [kept[at], kept[at + phrase.length - 1]]
  return first && last && { start: first.index, end: last.index + 1 }
}

/** The tree of `source`; the first occurrence of each phrase is marked. */
export function parseMarkdown(source: string, phrases: readonly Phrase[] = []): Block[] {
  const lines = withMarks(cleanText(source), phrases).replaceAll('\r\n', '\n').split('\n')
  const state: MarkState = { marks: new Set() }
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const taken = takeBlock(lines, at, state)
    if (taken.block) blocks.push(taken.block)
    at = taken.next
  }
  return blocks
}

/** Inline text alone, for options and other one-paragraph texts. */
export function parseInline(source: string): Inline[] {
  return inline(cleanText(source), { marks: new Set() })
}

interface Taken {
  readonly block?: Block
  readonly next: number
}

const ITEM = /^\s{0,3}([-*]|\d{1,3}\.)\s+(.*)$/
const plainLine = (line: string) => line.replace(/[\uE000-\uE003]/g, '')

function takeBlock(lines: readonly string[], start: number, state: MarkState): Taken {
  const line = lines[start] as string
  if (plainLine(line).trim() === '') return { next: start + 1 }
  if (plainLine(line).startsWith('```')) return takeCode(lines, start, state)
  if (isTable(lines, start)) return takeTable(lines, start, state)
  if (ITEM.test(plainLine(line))) return takeList(lines, start, state)
  let end = start + 1
  while (end < lines.length && !startsBlock(lines, end)) end++
  return { block: { type: 'paragraph', children: inline(lines.slice(start, end).join('\n'), state) }, next: end }
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = plainLine(lines[at] as string)
  return line.trim() === '' || line.startsWith('```') || ITEM.test(line) || isTable(lines, at)
}

function takeCode(lines: readonly string[], start: number, state: MarkState): Taken {
  let end = start + 1
  while (end < lines.length && !plainLine(lines[end] as string).startsWith('```')) end++
  const children = leaves(lines.slice(start + 1, end).join('\n'), 'code', state)
  return { block: { type: 'code', children }, next: end + 1 }
}

function takeList(lines: readonly string[], start: number, state: MarkState): Taken {
  const ordered = /^\s*\d/.test(plainLine(lines[start] as string))
  const items: Inline[][] = []
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at] as string
    const found = ITEM.exec(plainLine(line))
    if (!found) break
    // The marker is cut off the marked line: marks never stand before it, but may follow it.
    items.push(inline(line.slice(line.indexOf(found[1] as string) + (found[1] as string).length).trimStart(), state))
  }
  return { block: { type: 'list', ordered, items }, next: at }
}

function isTable(lines: readonly string[], at: number): boolean {
  const [head = '', rule = ''] = [lines[at], lines[at + 1]].map(line => plainLine(line ?? ''))
  return head.includes('|') && rule.includes('-') && rule.includes('|') && /^[\s|:-]+$/.test(rule)
}

function takeTable(lines: readonly string[], start: number, state: MarkState): Taken {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(cell => inline(cell.trim(), state))
  const head = cells(lines[start] as string)
  const rows: Inline[][][] = []
  let at = start + 2
  for (; at < lines.length && plainLine(lines[at] as string).includes('|'); at++) rows.push(cells(lines[at] as string))
  return { block: { type: 'table', head, rows }, next: at }
}
