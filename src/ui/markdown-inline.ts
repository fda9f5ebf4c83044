/**
 * Inline text of the Markdown subset: strong, emphasis, code, links to https addresses, and marks that may span
 * them. What is not of the subset stays text.
 */

/** Why a stretch of text is marked: it decides the item, or a chosen distractor breaks it. */
export type MarkKind = 'deciding' | 'violated'

export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string; readonly marks: readonly MarkKind[] }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** `url` is https; `host` is where it really leads. */
  | { readonly type: 'link'; readonly url: string; readonly host: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }

// Marks travel through the parser as private-use characters, which are taken out of the text first.
const MARKS: Readonly<Record<string, { readonly kind: MarkKind; readonly on: boolean }>> = {
  '\uE000': { kind: 'deciding', on: true },
  '\uE001': { kind: 'deciding', on: false },
  '\uE002': { kind: 'violated', on: true },
  '\uE003': { kind: 'violated', on: false },
}
export const MARK = /[\uE000-\uE003]/
/** Which marks are open where the scan stands. */
export interface MarkState {
  readonly marks: Set<MarkKind>
}

/** The pieces of a plain stretch, split where a mark begins or ends. */
export function leaves(text: string, type: 'text' | 'code', { marks }: MarkState): Inline[] {
  const pieces: Inline[] = []
  for (const part of text.split(/([\uE000-\uE003])/)) {
    const mark = MARKS[part]
    if (mark?.on) marks.add(mark.kind)
    else if (mark) marks.delete(mark.kind)
    else if (part !== '') pieces.push({ type, text: part, marks: [...marks] })
  }
  return pieces
}

interface Span {
  readonly node: (state: MarkState) => Inline[]
  readonly end: number
}

/** Delimiters that are not found once are not looked for again: that keeps the scan linear. */
export function inline(text: string, state: MarkState): Inline[] {
  const out: Inline[] = []
  const absent = new Set<string>()
  let plain = 0
  let at = 0
  const flush = (end: number) => {
    if (end > plain) out.push(...leaves(text.slice(plain, end), 'text', state))
  }
  while (at < text.length) {
    const span = spanAt(text, at, absent)
    if (!span) {
      at++
      continue
    }
    flush(at)
    out.push(...span.node(state))
    at = span.end
    plain = span.end
  }
  flush(text.length)
  return out
}

function spanAt(text: string, at: number, absent: Set<string>): Span | undefined {
  switch (text[at]) {
    case '\n':
      return { node: () => [{ type: 'break' }], end: at + 1 }
    case '`':
      return delimited(text, at, { mark: '`', absent, node: (inner, state) => leaves(inner, 'code', state) })
    case '*':
      return text[at + 1] === '*'
        ? delimited(text, at, {
            mark: '**',
            absent,
            node: (inner, state) => [{ type: 'strong', children: inline(inner, state) }],
          })
        : delimited(text, at, {
            mark: '*',
            absent,
            node: (inner, state) => [{ type: 'emphasis', children: inline(inner, state) }],
          })
    case '!':
      return text[at + 1] === '[' ? imageAt(text, at) : undefined
    case '[':
      return linkAt(text, at)
    default:
      return undefined
  }
}

interface Delimiter {
  readonly mark: string
  readonly absent: Set<string>
  readonly node: (inner: string, state: MarkState) => Inline[]
}

function delimited(text: string, at: number, { mark, absent, node }: Delimiter): Span | undefined {
  const from = at + mark.length
  if (absent.has(mark)) return undefined
  const end = text.indexOf(mark, from)
  if (end < 0) absent.add(mark)
  // "2 * 3 * 4" is arithmetic: emphasis does not begin before a space, nor is it empty.
  if (end <= from || (mark !== '`' && /\s/.test(text[from] as string))) return undefined
  return { node: state => node(text.slice(from, end), state), end: end + mark.length }
}

const LINK = /^\[([^\]\n]{1,500})\]\(((?:[^()\s]|\([^()\s]{0,200}\)){0,1000})\)/
const IMAGE = /^!\[([^\]\n]{0,500})\]\(([^()\s]{0,1000})\)/

function linkAt(text: string, at: number): Span | undefined {
  const found = LINK.exec(text.slice(at, at + 1600))
  if (!found) return undefined
  const [whole, label = '', target = ''] = found
  const url = httpsUrl(target)
  const node = (state: MarkState): Inline[] => {
    const children = inline(label, state)
    return url ? [{ type: 'link', url: url.href, host: url.host, children }] : children
  }
  return { node, end: at + whole.length }
}

function imageAt(text: string, at: number): Span | undefined {
  const found = IMAGE.exec(text.slice(at, at + 1600))
  if (!found) return undefined
  const label = `[image not loaded: ${found[1] || 'no description'}]`
  return { node: state => leaves(label, 'text', state), end: at + found[0].length }
}

/** `target` as an https address; everything else is no link. */
function httpsUrl(target: string): URL | undefined {
  if (!/^https:\/\//i.test(target) || MARK.test(target)) return undefined
  return URL.canParse(target) ? new URL(target) : undefined
}
