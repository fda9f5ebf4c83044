/** How much time: the exam's own, more of it, or none at all. */

import type { TimeOption } from '../../store/index.ts'
import { limitMsOf } from '../../store/index.ts'
import { formatDuration } from '../format.ts'
import styles from './start.module.css'

interface Props {
  readonly minutes: number
  readonly extraMinutes: number
  readonly value: TimeOption
  readonly onChange: (option: TimeOption) => void
}

const FACTORS = [1.25, 1.5, 2]

export function TimeChoice({ minutes, extraMinutes, value, onChange }: Props) {
  const options: readonly { readonly name: string; readonly option: TimeOption }[] = [
    { name: 'Standard', option: { kind: 'times', factor: 1 } },
    { name: `${extraMinutes} extra minutes, as granted to non-native speakers`, option: { kind: 'extra' } },
    ...FACTORS.map(factor => ({ name: `${factor} times the standard`, option: { kind: 'times' as const, factor } })),
    { name: 'No limit', option: { kind: 'untimed' } },
  ]
  return (
    <fieldset className="stack">
      <legend className={styles.legend}>Time</legend>
      {options.map(({ name, option }) => {
        const limit = limitMsOf(option, { minutes, extraMinutes })
        return (
          <label key={name} className={styles.choice}>
            <input
              type="radio"
              name="time"
              checked={JSON.stringify(option) === JSON.stringify(value)}
              onChange={() => onChange(option)}
            />
            <span>
              {name} {limit !== null && <span className="soft small">{formatDuration(limit)}</span>}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
