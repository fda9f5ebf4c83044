/** The attempts that can be gone on with, on top of the home page. */

import type { AttemptSummary } from '../../store/index.ts'
import { formatDuration } from '../format.ts'
import styles from './attempts.module.css'
import { Link } from './link.tsx'

interface Props {
  /** All attempts; those that are not running are left out. */
  readonly attempts: readonly AttemptSummary[]
}

type Running = Extract<AttemptSummary, { kind: 'attempt' }>

function describeProgress({ record, answered, total, leftMs }: Running): string {
  const kind = record.form.blueprint.kind === 'drill' ? ' drill' : ''
  const left = leftMs === null ? 'untimed' : `${formatDuration(leftMs)} left`
  return `${record.form.code}${kind}: ${answered} of ${total}, ${left}`
}

export function RunningAttempts({ attempts }: Props) {
  const running = attempts.filter(
    (entry): entry is Running => entry.kind === 'attempt' && entry.record.status === 'running',
  )
  if (running.length === 0) return null
  return (
    <section aria-label="Running attempts" className="stack">
      {running.map(attempt => (
        <div key={attempt.record.id} className={`card ${styles.running}`}>
          <div>
            <h2>Go on where you stopped</h2>
            <p>{describeProgress(attempt)}</p>
            <p className="soft small">
              {attempt.record.clock === 'strict'
                ? 'The clock of this attempt runs on while the app is closed.'
                : 'The clock stands still while the app is closed.'}
            </p>
          </div>
          <Link to={{ screen: 'attempt', id: attempt.record.id }} className="button primary">
            Resume {attempt.record.form.code}
          </Link>
        </div>
      ))}
    </section>
  )
}
