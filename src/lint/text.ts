/**
 * Text as the rules see it: words, tokens, stems, sentences, and how alike two texts are. English only; a stem is
 * a key for comparing, not a word.
 */

const STOP_WORDS = new Set(
  `a about above after again against all also an and any are as at be because been before being below between both but
  by can could did do does doing down during each every few for from further had has have having he her here hers him
  his how i if in into is it its itself just let may me might more most must my no nor not now of off on once only or
  other our out over own per same she should so some such than that the their them then there these they this those
  through to too under until up upon use used uses using very via was we were what when where whether which while who
  whom whose why will with within without would you your meet requirements`.split(/\s+/),
)

/** The written words of `text`: whatever stands between spaces and holds a letter or a digit. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))
}

/** Lower-case letters-and-digits runs; hyphens part them, dots, commas and @ inside do not. */
export function tokens(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'@][\p{L}\p{N}]+)*/gu) ?? []).map(token =>
    token.replace(/'s?$/, ''),
  )
}

/** Endings and what remains of them, longest first; the first that leaves three characters is applied. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ational|ations?|ators?|ating|ated|ates?)$/, ''],
  [/(?:ies|ied)$/, 'y'],
  [/(?:ments?|ions?|ing|edly|ed|ers?|ors?|ly)$/, ''],
  [/(?<=s|x|z|ch|sh)es$/, ''],
  [/(?<!s)s$/, ''],
]

/** What inflections and the commonest derivations of one word share: `replicated`, `replication` → `replic`. */
export function stemWord(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word
  const ending = ENDINGS.find(([pattern]) => pattern.test(word) && word.replace(pattern, '').length >= 3)
  const bare = ending ? word.replace(ending[0], ending[1]) : word
  return bare.length > 3 ? bare.replace(/e$/, '').replace(/([bdfgmnprt])\1$/, '$1') : bare
}

/** Whether `token` carries meaning of its own. */
export function isContent(token: string): boolean {
  return !STOP_WORDS.has(token) && (token.length > 1 || /\d/.test(token))
}

const FUNCTION_WORDS = new Set(
  `a an and are as at be been by for from has have in into is it its of on or so that the their them then they this to
  was which with`.split(/\s+/),
)

/** The stems of all words of `text` but the smallest: what two options contrast (same, each, no) is kept. */
export function contrastStems(text: string): string[] {
  return tokens(text)
    .filter(token => !FUNCTION_WORDS.has(token))
    .map(stemWord)
}

/** The stems of the words of `text` that carry meaning, in order, with repetitions. */
export function contentStems(text: string): string[] {
  return tokens(text).filter(isContent).map(stemWord)
}

/** Shared members over all members, 0 to 1; two empty sets share nothing. */
export function jaccard<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number {
  const shared = countShared(left, right)
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}

/** How many members of `left` are in `right`. */
export function countShared<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number {
  let shared = 0
  for (const member of left) if (right.has(member)) shared++
  return shared
}

/** Every run of `size` entries of `list`, each as one text. */
export function shingles(list: readonly string[], size: number): Set<string> {
  const runs = new Set<string>()
  for (let start = 0; start + size <= list.length; start++) runs.add(list.slice(start, start + size).join(' '))
  return runs
}

/** `text` with code spans and code blocks blanked out, every other character in its place. */
export function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, code => code.replace(/[^\n]/g, ' '))
}

/** The sentences of prose: lines, and within a line what ends with a full stop, question or exclamation mark. */
export function sentences(text: string): string[] {
  return text
    .split(/\n+|(?<=[.?!]["')]?)\s+(?=["'(`]?[\p{Lu}\p{N}])/u)
    .map(sentence => sentence.trim())
    .filter(sentence => words(sentence).length > 0)
}

/** About how many syllables a word has, at least 1: groups of vowels, without a silent final e. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = letters.replace(/(?<![^aeiouy]l)e$|(?<=[^aeiouydt])ed$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}

/** Flesch–Kincaid grade: 0.39 words per sentence + 11.8 syllables per word − 15.59. */
export function readingGrade(text: string): number {
  const all = words(text)
  if (all.length === 0) return 0
  const perWord = all.reduce((sum, word) => sum + syllables(word), 0) / all.length
  return 0.39 * (all.length / sentences(text).length) + 11.8 * perWord - 15.59
}

/** The longest of `names` first, as one pattern that matches whole words, a plural s included. */
export function namesPattern(names: readonly string[], flags: string): RegExp {
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|') || '(?!)'})s?(?![\\p{L}\\p{N}])`, flags)
}
