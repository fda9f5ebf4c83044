/**
 * The defects file says what an audit seeds: how many defects of each generated kind, and the written ones as
 * replacements in the texts of named items, by somebody who will not review the sheet.
 */

import * as z from 'zod/mini'
import {
  type Bank,
  type BankIssue,
  err,
  ok,
  parseJson,
  parseWith,
  type Result,
  type SourceFile,
} from '../core/index.ts'
import { line } from './fields.ts'
import { type ChoiceItem, isChoice } from './item-text.ts'

const count = z._default(z.int().check(z.minimum(0), z.maximum(500)), 0)

const ReplacementSchema = z.strictObject({
  in: z
    .string()
    .check(z.regex(/^(?:scenario|stem|option:.+)$/, 'must be scenario, stem or option: with the id of an option')),
  from: line.check(z.describe('What stands there, exactly once.')),
  to: z.string().check(z.maxLength(8000), z.describe('What shall stand there instead.')),
})

const WrittenDefectSchema = z.strictObject({
  item: line.check(z.describe('The id of the item.')),
  kind: z.enum(['second-correct', 'stale-fact']),
  why: line.check(z.describe('Why the item is defective after it.')),
  replace: z.array(ReplacementSchema).check(z.minLength(1), z.maxLength(20)),
})
type WrittenDefect = z.infer<typeof WrittenDefectSchema>

const DefectsFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  certification: z.string().check(z.describe('The code of the certification.')),
  written: z.array(WrittenDefectSchema).check(z.maxLength(500)),
  generate: z.strictObject({ 'key-swap': count, 'removed-constraint': count, 'overlong-key': count }),
})

/** An item with a defect that somebody wrote into it. */
export interface WrittenItem {
  readonly kind: WrittenDefect['kind']
  readonly item: ChoiceItem
}

/** What an audit seeds, checked against the bank. */
export interface Defects {
  readonly written: readonly WrittenItem[]
  readonly generate: z.infer<typeof DefectsFileSchema>['generate']
}

/** The defects of a file for `bank`, or every reason why they cannot be seeded. */
export function parseDefects({ file, text }: SourceFile, bank: Bank): Result<Defects, readonly BankIssue[]> {
  const json = parseJson(text, file)
  const parsed = json.ok ? parseWith(DefectsFileSchema, json.value, file) : json
  if (!parsed.ok) return parsed
  const { certification, written, generate } = parsed.value
  const objections: Objection[] = []
  const { code } = bank.certification
  if (certification !== code)
    objections.push({ path: 'certification', message: `certification is ${certification}, but the bank is ${code}` })
  const items = written.map((defect, index) => {
    const path = `written[${index}]`
    const isRepeated = written.findIndex(({ item }) => item === defect.item) < index
    const made = isRepeated
      ? stop(`${path}.item`, `names ${defect.item} again; a sheet shows an item once`)
      : writeDefect(defect, path, bank)
    if (!made.ok) objections.push(made.error)
    return made
  })
  if (objections.length > 0) return err(objections.map(objection => ({ code: 'meaning', file, ...objection })))
  return ok({ written: items.flatMap(made => (made.ok ? [made.value] : [])), generate })
}

type Objection = Pick<BankIssue, 'path' | 'message'>

function stop(path: string, objection: string): { readonly ok: false; readonly error: Objection } {
  return err({ path, message: `${path} ${objection}` })
}

function writeDefect(defect: WrittenDefect, path: string, bank: Bank): Result<WrittenItem, Objection> {
  const found = bank.items.find(({ id }) => id === defect.item)
  if (found === undefined) return stop(`${path}.item`, `names "${defect.item}", which the bank does not have`)
  if (!isChoice(found))
    return stop(`${path}.item`, `names ${found.id}, which is ${found.type}; audits show choice items`)
  let item: ChoiceItem = found
  for (const [index, replacement] of defect.replace.entries()) {
    const replaced = replaceIn(item, replacement, `${path}.replace[${index}]`)
    if (!replaced.ok) return replaced
    item = replaced.value
  }
  return ok({ kind: defect.kind, item })
}

type Replacement = z.infer<typeof ReplacementSchema>

function replaceIn(item: ChoiceItem, replacement: Replacement, path: string): Result<ChoiceItem, Objection> {
  const { in: place, from, to } = replacement
  const text = textAt(item, place)
  if (text === undefined) return stop(`${path}.in`, `is ${place}, which ${item.id} does not have`)
  const times = text.split(from).length - 1
  if (times !== 1)
    return stop(`${path}.from`, `must stand once in ${place} of ${item.id}, but stands there ${times} times`)
  if (from === to) return stop(`${path}.to`, `changes nothing in ${place} of ${item.id}`)
  const changed = text.replace(from, () => to)
  if (changed.trim() === '') return stop(`${path}.to`, `leaves ${place} of ${item.id} empty`)
  return ok(withTextAt(item, place, changed))
}

function textAt(item: ChoiceItem, place: string): string | undefined {
  if (place === 'scenario' || place === 'stem') return item[place]
  return item.options.find(({ id }) => `option:${id}` === place)?.text
}

function withTextAt(item: ChoiceItem, place: string, text: string): ChoiceItem {
  if (place === 'scenario' || place === 'stem') return { ...item, [place]: text }
  return {
    ...item,
    options: item.options.map(option => (`option:${option.id}` === place ? { ...option, text } : option)),
  }
}
