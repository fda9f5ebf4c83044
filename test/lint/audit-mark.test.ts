import { describe, expect, it } from 'vitest'
import { type AuditAnswers, AuditRecordSchema, type AuditReport, markAudit } from '../../src/lint/index.ts'

type Verdict = AuditReport['verdicts'][string]
type Kind = AuditAnswers['entries'][string]['kind']

const sound: Verdict = { verdict: 'sound' }
const COMPLAINTS = ['wrong-key', 'second-correct', 'stale', 'missing-constraint', 'cue', 'other'] as const
const complain = (kind: (typeof COMPLAINTS)[number]): Verdict => ({ verdict: 'defect', kind, note: 'see there' })

function makeAnswers(...kinds: Kind[]): AuditAnswers {
  const entries = kinds.map((kind, at) => [`A-00${at + 1}`, { item: `item-${9 - at}`, kind, declared: ['B'] }])
  return { schemaVersion: 1, certification: 'TST-C01', seed: 's', entries: Object.fromEntries(entries) }
}

function makeReport(verdicts: Record<string, Verdict>, over: Partial<AuditReport> = {}): AuditReport {
  return { schemaVersion: 1, seed: 's', reviewer: 'first', on: '2026-11-25', verdicts, ...over }
}

/** Whether an entry of `kind` counts as caught under `verdict`. */
function isCaught(kind: Kind, verdict: Verdict): boolean {
  const record = markAudit(makeAnswers(kind), makeReport({ 'A-001': verdict }))
  if (!record.ok) throw new Error(record.error.code)
  return record.value.entries[0]!.caught
}

describe('markAudit', () => {
  it.each<[Kind, string[]]>([
    ['key-swap', ['wrong-key']],
    ['removed-constraint', ['second-correct', 'missing-constraint']],
    ['overlong-key', ['cue']],
    ['second-correct', ['second-correct', 'missing-constraint']],
    ['stale-fact', ['wrong-key', 'stale']],
    ['sound', []],
  ])('[D9] counts %s as caught by %j alone', (kind, complaints) => {
    expect(COMPLAINTS.filter(complaint => isCaught(kind, complain(complaint)))).toEqual(complaints)
    expect(isCaught(kind, sound)).toBe(kind === 'sound')
  })

  it('[D9] records every entry by its item, sorted', () => {
    const verdicts = { 'A-001': sound, 'A-002': complain('cue'), 'A-003': complain('other') }
    const record = markAudit(makeAnswers('sound', 'overlong-key', 'stale-fact'), makeReport(verdicts))
    expect(record).toEqual({
      ok: true,
      value: {
        ...{ schemaVersion: 1, certification: 'TST-C01', seed: 's', reviewer: 'first', on: '2026-11-25' },
        entries: [
          { item: 'item-7', kind: 'stale-fact', caught: false },
          { item: 'item-8', kind: 'overlong-key', caught: true },
          { item: 'item-9', kind: 'sound', caught: true },
        ],
      },
    })
    expect(record.ok && AuditRecordSchema.safeParse(record.value).success).toBe(true)
  })

  it('[D8] reads seeds as they are typed, spaces around them left out', () => {
    expect(markAudit(makeAnswers('sound'), makeReport({ 'A-001': sound }, { seed: ' s ' })).ok).toBe(true)
  })

  it.each([
    [
      'of another seed',
      makeReport({ 'A-001': sound, 'A-002': sound }, { seed: 't' }),
      { code: 'another-seed', answers: 's', report: 't' },
    ],
    [
      'with an entry too many',
      makeReport({ 'A-001': sound, 'A-002': sound, 'A-004': sound }),
      { code: 'unknown-entries', entries: ['A-004'] },
    ],
    ['with a verdict missing', makeReport({ 'A-002': sound }), { code: 'missing-verdicts', entries: ['A-001'] }],
  ])('[D8] marks no report %s', (_, report, error) => {
    expect(markAudit(makeAnswers('key-swap', 'sound'), report)).toEqual({ ok: false, error })
  })
})
