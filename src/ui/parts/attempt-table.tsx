/** Past attempts: each can be opened, downloaded, and deleted with undo. What cannot be read is kept and offered too. */

import { useState } from 'react'
import { type DownloadedAttempt, serializeAttempt } from '../../core/index.ts'
import type { AttemptSummary } from '../../store/index.ts'
import { formatDate, formatDuration } from '../format.ts'
import { describeError } from '../messages.ts'
import { saveFile } from '../save-file.ts'
import { useServices } from '../services.ts'
import styles from './attempts.module.css'
import { Link } from './link.tsx'

interface Props {
  readonly attempts: readonly AttemptSummary[]
  readonly onChange: () => void
}

export function AttemptTable({ attempts, onChange }: Props) {
  const { storage } = useServices()
  const [deleted, setDeleted] = useState<DownloadedAttempt>()
  const [problem, setProblem] = useState<string>()
  if (attempts.length === 0 && !deleted) return null

  const download = async (id: string) => {
    const attempt = await storage.load(id)
    if (attempt.ok) saveFile(fileName(attempt.value), serializeAttempt(attempt.value))
    else setProblem(describeError(attempt.error))
  }
  const downloadRaw = async (id: string) => {
    const kept = await storage.quarantined()
    const raw = kept.find(entry => entry.id === id)?.raw
    if (raw) saveFile(`examwright-unreadable-${id}.json`, rawText(raw))
    else setProblem(describeError({ code: 'not-found', id }))
  }
  const remove = async (id: string) => {
    const removed = await storage.remove(id)
    if (removed.ok) setDeleted(removed.value)
    else setProblem(describeError(removed.error))
    onChange()
  }
  const undo = async () => {
    if (!deleted) return
    const restored = await storage.create(deleted)
    if (restored.ok) setDeleted(undefined)
    else setProblem(describeError(restored.error))
    onChange()
  }

  return (
    <section aria-labelledby="past-attempts" className="stack">
      <h2 id="past-attempts">Your attempts</h2>
      <div role="status">
        {deleted && (
          <p className="notice row">
            The attempt of {formatDate(deleted.record.startedOn)} is deleted.
            <button type="button" className="button" onClick={undo}>
              Undo
            </button>
          </p>
        )}
        {problem && <p className="notice bad">{problem}</p>}
      </div>
      <ul className={styles.list}>
        {attempts.map(attempt => (
          <li key={attempt.id} className={styles.entry}>
            {attempt.kind === 'attempt' ? (
              <Entry attempt={attempt} onDownload={download} onRemove={remove} />
            ) : (
              <UnreadableEntry attempt={attempt} onDownload={downloadRaw} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Readable = Extract<AttemptSummary, { kind: 'attempt' }>
type Unreadable = Extract<AttemptSummary, { kind: 'unreadable' }>

interface EntryProps {
  readonly attempt: Readable
  readonly onDownload: (id: string) => void
  readonly onRemove: (id: string) => void
}

function Entry({ attempt, onDownload, onRemove }: EntryProps) {
  const { id, record } = attempt
  const of = <span className="hidden-text"> the attempt of {formatDate(record.startedOn)}</span>
  return (
    <>
      <div>
        <Link to={{ screen: record.status === 'running' ? 'attempt' : 'report', id }}>
          {record.form.code} {record.form.blueprint.kind} · {formatDate(record.startedOn)}
        </Link>
        <p className="soft small">{describeAttempt(attempt)}</p>
      </div>
      <div className="row">
        <button type="button" className="button" onClick={() => onDownload(id)}>
          Download{of}
        </button>
        <button type="button" className="button quiet" onClick={() => onRemove(id)}>
          Delete{of}
        </button>
      </div>
    </>
  )
}

function UnreadableEntry({ attempt, onDownload }: { attempt: Unreadable; onDownload: (id: string) => void }) {
  return (
    <>
      <div>
        An attempt that cannot be read
        <p className="soft small">
          {attempt.code === 'newer-version'
            ? 'It was made by a newer version of the app and is kept exactly as it was found.'
            : 'It is damaged, and is kept exactly as it was found.'}
        </p>
      </div>
      <button type="button" className="button" onClick={() => onDownload(attempt.id)}>
        Download
      </button>
    </>
  )
}

/** Whatever was found, as text; what JSON cannot hold is at least described. */
function rawText(raw: unknown): string {
  try {
    return JSON.stringify(raw, null, 2) ?? String(raw)
  } catch {
    return String(raw)
  }
}

function fileName({ record }: DownloadedAttempt): string {
  return `examwright-${record.form.code.toLowerCase()}-${record.startedOn.slice(0, 10)}-${record.id}.json`
}

function describeAttempt({ record, answered, total }: Readable): string {
  const time = `${formatDuration(record.usedMs)} used`
  const state = record.status === 'running' ? 'Running' : 'Finished'
  return `${state}: ${answered} of ${total} answered, ${time}`
}
