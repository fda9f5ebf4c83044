/**
 * Writes an attempt to storage as it happens: one event after another, each in a transaction of its own. What
 * failed stays in memory and is written by the next call. Nothing is written once another tab has written.
 */

import { canonicalJson, type DownloadedAttempt } from '../core/index.ts'
import type { AttemptStorage, RecordPatch, StorageError } from './attempt-storage.ts'

export interface SaverParts {
  readonly storage: AttemptStorage
  /** The attempt as storage holds it, and as it is in memory at any time later. */
  readonly stored: DownloadedAttempt
  readonly attempt: () => DownloadedAttempt
  /** Whether storage does not hold the attempt yet. */
  readonly isNew: boolean
  readonly report: SaveReport
}

export interface SaveReport {
  /** Something is kept, at `rev`; `all` if nothing is left to write. */
  kept(rev: number, all: boolean): void
  failed(error: StorageError): void
  /** Another tab wrote; `newest` is what is kept now, if it can be read. */
  lost(newest: DownloadedAttempt | undefined): void
}

export interface AttemptSaver {
  /** Writes what is not kept yet; resolves when all is, or something failed. */
  save(): Promise<void>
  /** Writes the time used, too. */
  beat(): Promise<void>
  /** No write begins after this. */
  stop(): void
}

interface Writing extends SaverParts {
  /** The `rev` that storage holds, and how many events, as far as it told us. */
  rev: number
  kept: number
  absent: boolean
  beatDue: boolean
  stopped: boolean
  /** What may have been written although storage did not say so. */
  doubtful: Set<string>
}

/** The saver of an attempt that goes on from what is stored. */
export function createSaver(parts: SaverParts): AttemptSaver {
  const { record, log } = parts.stored
  const writing: Writing = {
    ...parts,
    rev: record.rev,
    kept: log.length,
    absent: parts.isNew,
    beatDue: false,
    stopped: false,
    doubtful: new Set(),
  }
  let last: Promise<void> = Promise.resolve()
  const save = () => {
    last = last.then(() => writeAll(writing))
    return last
  }
  return {
    save,
    beat() {
      writing.beatDue = true
      return save()
    },
    stop() {
      writing.stopped = true
    },
  }
}

async function writeAll(writing: Writing): Promise<void> {
  while (!writing.stopped) {
    const error = await writeNext(writing)
    if (error === 'nothing-left') return
    if (error === undefined) continue
    if (error.code === 'conflict' && (await wasOurs(writing))) continue
    if (error.code === 'conflict') return lose(writing)
    if (error.code === 'not-found') writing.absent = true
    return writing.report.failed(error)
  }
}

/** Writes the next thing that is not kept. */
async function writeNext(writing: Writing): Promise<StorageError | 'nothing-left' | undefined> {
  const attempt = writing.attempt()
  const event = attempt.log[writing.kept]
  if (!writing.absent && !event && !writing.beatDue) return 'nothing-left'
  const { storage, rev, kept, absent } = writing
  const { id } = attempt.record
  const patch = patchOf(attempt, kept)
  const length = absent ? attempt.log.length : kept + (event ? 1 : 0)
  writing.beatDue = false
  const written = absent
    ? await storage.create(attempt)
    : event
      ? await storage.append(id, rev, { event, patch })
      : await storage.beat(id, rev, patch)
  if (!written.ok) {
    if (written.error.code !== 'conflict') writing.doubtful.add(trace(patch, length))
    return written.error
  }
  keep(writing, written.value, length)
  return undefined
}

function keep(writing: Writing, rev: number, length: number): void {
  Object.assign(writing, { rev, kept: length, absent: false })
  writing.doubtful.clear()
  writing.report.kept(rev, writing.attempt().log.length === length)
}

/** What changes in the record with the event at `index`; an end only with the event that ends. */
function patchOf({ record, log }: DownloadedAttempt, index: number): RecordPatch {
  const { usedMs, beatOn, interruptions, status, endedOn } = record
  const ends = index >= log.length || log[index]?.type === 'submitted'
  return { usedMs, beatOn, interruptions, ...(ends && { status, ...(endedOn && { endedOn }) }) }
}

/** Tells one write from any other: two tabs do not write at the same instant of both clocks. */
function trace({ usedMs, beatOn }: RecordPatch, length: number): string {
  return JSON.stringify([usedMs, beatOn, length])
}

/** After a conflict: whether what is kept is a write of ours that storage reported as failed. */
async function wasOurs(writing: Writing): Promise<boolean> {
  const { id } = writing.attempt().record
  const stored = writing.doubtful.size > 0 ? await writing.storage.load(id) : undefined
  if (!stored?.ok) return false
  const { record, log } = stored.value
  const ours = canonicalJson(writing.attempt().log.slice(0, log.length)) === canonicalJson(log)
  if (!ours || !writing.doubtful.has(trace(record, log.length))) return false
  keep(writing, record.rev, log.length)
  return true
}

async function lose(writing: Writing): Promise<void> {
  writing.stopped = true
  const newest = await writing.storage.load(writing.attempt().record.id)
  writing.report.lost(newest.ok ? newest.value : undefined)
}
