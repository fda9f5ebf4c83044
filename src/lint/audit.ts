/**
 * A seeded-defect audit measures reviewers: a sheet shows items with their declared keys, some with one known defect
 * among sound ones. Sheet and list of defects follow from bank, defects and seed; the sheet alone betrays nothing.
 */

import {
  type Bank,
  err,
  type ItemType,
  ok,
  optionLetter,
  presentText,
  type Result,
  rngFor,
  shuffled,
} from '../core/index.ts'
import type { Defects } from './audit-defects.ts'
import { SPOILS } from './audit-generate.ts'
import type { AuditAnswers } from './audit-mark.ts'
import type { AuditKind } from './audit-record.ts'
import { type ChoiceItem, isChoice } from './item-text.ts'

export interface AuditRequest {
  readonly defects: Defects
  readonly seed: string
  /** How many sound items stand among the defective ones. */
  readonly sound: number
}

/** One item of a sheet. */
export interface SheetEntry {
  /** Says nothing about the item: `A-001`, in the order of the sheet. */
  readonly id: string
  readonly kind: AuditKind
  /** The item as it is shown, with the key that is declared to be right. */
  readonly item: ChoiceItem
  /** Option ids in the order of the sheet. */
  readonly options: readonly string[]
}

export type SeedError =
  | { readonly code: 'nothing-to-seed' }
  | { readonly code: 'too-few-items'; readonly kind: AuditKind; readonly wanted: number; readonly available: number }

/** How many defects are asked for. */
export function countDefects({ written, generate }: Defects): number {
  return Object.values(generate).reduce((sum, count) => sum + count, written.length)
}

/** The sheet that `seed` draws from `bank`; no item stands in it twice. Only choice items are audited. */
export function seedDefects(bank: Bank, request: AuditRequest): Result<readonly SheetEntry[], SeedError> {
  if (countDefects(request.defects) === 0) return err({ code: 'nothing-to-seed' })
  const drawn = drawItems(bank, request)
  if (!drawn.ok) return drawn
  const rng = (...labels: string[]) => rngFor(request.seed, bank.certification.code, 'audit', ...labels)
  return ok(
    shuffled(rng('entries'), drawn.value).map(({ kind, item }, index) => ({
      id: `A-${String(index + 1).padStart(3, '0')}`,
      kind,
      item,
      options: item.shuffle === false ? idsOf(item) : shuffled(rng('options', item.id), idsOf(item)),
    })),
  )
}

type Drawn = Pick<SheetEntry, 'kind' | 'item'>

/** Written defects first, then the kinds most particular about items, the sound ones last. */
function drawItems(bank: Bank, { defects, seed, sound }: AuditRequest): Result<readonly Drawn[], SeedError> {
  const drawn: Drawn[] = [...defects.written]
  const kinds = (['removed-constraint', 'overlong-key', 'key-swap'] as const).map(kind => ({
    kind,
    spoil: SPOILS[kind],
    wanted: defects.generate[kind],
  }))
  for (const { kind, spoil, wanted } of [...kinds, { kind: 'sound' as const, spoil: untouched, wanted: sound }]) {
    const rng = (...labels: string[]) => rngFor(seed, bank.certification.code, 'audit', kind, ...labels)
    const used = new Set(drawn.map(({ item }) => item.id))
    const spoiled = shuffled(rng(), bank.items)
      .filter(isChoice)
      .filter(item => !used.has(item.id))
      .flatMap(item => spoil(item, rng(item.id)) ?? [])
    if (spoiled.length < wanted) return err({ code: 'too-few-items', kind, wanted, available: spoiled.length })
    drawn.push(...spoiled.slice(0, wanted).map(item => ({ kind, item })))
  }
  return ok(drawn)
}

function untouched(item: ChoiceItem): ChoiceItem {
  return item
}

function idsOf(item: ChoiceItem): string[] {
  return item.options.map(option => option.id)
}

/** What a reviewer sees of an entry: texts and declared key, but neither item id nor rationale. */
export interface PresentedEntry {
  readonly entry: string
  readonly type: ItemType
  readonly scenario: string
  readonly stem: string
  readonly options: readonly { readonly letter: string; readonly text: string }[]
  /** The letters of the declared key. */
  readonly key: readonly string[]
}

/** `entry` as it stands in the sheet. */
export function presentEntry(entry: SheetEntry): PresentedEntry {
  const { type, scenario, stem, options } = presentText(entry.item, entry.options)
  const texts = options.map(({ letter, text }) => ({ letter, text }))
  return { entry: entry.id, type, scenario, stem, options: texts, key: declaredLetters(entry) }
}

/** The list kept apart from the sheet: what each entry is. */
export function listAnswers(
  sheet: readonly SheetEntry[],
  { code, seed }: Record<'code' | 'seed', string>,
): AuditAnswers {
  const entries = sheet.map(entry => {
    const { id, kind, item } = entry
    return [id, { item: item.id, kind, declared: declaredLetters(entry) }] as const
  })
  return { schemaVersion: 1, certification: code, seed, entries: Object.fromEntries(entries) }
}

function declaredLetters({ item, options }: SheetEntry): string[] {
  return item.key.map(id => optionLetter(options.indexOf(id))).sort()
}
