/** Time by item: how long on average, and the items that took longest. */

import type { Session } from '../../core/index.ts'
import { formatDuration } from '../format.ts'
import { Link } from './link.tsx'

interface Props {
  readonly session: Session
  /** For each position whether it was earned. */
  readonly correct: readonly boolean[]
  readonly id: string
}

const SHOWN = 5

export function PaceTable({ session, correct, id }: Props) {
  const seen = session.items.flatMap(({ seen, usedMs }, position) => (seen ? [{ usedMs, position }] : []))
  if (seen.length === 0) return null
  const mean = seen.reduce((sum, { usedMs }) => sum + usedMs, 0) / seen.length
  const slowest = [...seen].sort((a, b) => b.usedMs - a.usedMs).slice(0, SHOWN)
  return (
    <section className="stack" aria-labelledby="pace">
      <h2 id="pace">Pace</h2>
      <p>
        {formatDuration(mean)} for each of the {seen.length} items you saw.
      </p>
      <details>
        <summary>Where the time went</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Time</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {slowest.map(({ position, usedMs }) => (
              <tr key={position}>
                <td>
                  <Link to={{ screen: 'review', id, filter: 'all', position }}>{position + 1}</Link>
                </td>
                <td>{formatDuration(usedMs)}</td>
                <td>{correct[position] ? 'right' : 'wrong'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
