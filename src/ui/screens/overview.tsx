/** The review screen before the end: every item with its state, filtered; back to an item, or end. */

import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { ExamStore } from '../../store/index.ts'
import { plural } from '../format.ts'
import { completeness } from '../item-status.ts'
import styles from '../parts/room.module.css'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import overview from './overview.module.css'
import type { RoomActions } from './room-actions.ts'

interface Props {
  readonly store: ExamStore
  readonly actions: RoomActions
  readonly onEnd: () => void
  readonly notices: ReactNode
}

const FILTERS = { all: 'All', incomplete: 'Incomplete', flagged: 'Flagged' } as const
type Filter = keyof typeof FILTERS

export function Overview({ store, actions, onEnd, notices }: Props) {
  const session = useStore(store, state => state.session)
  const [filter, setFilter] = useState<Filter>('all')
  const rows = session.items.map((item, position) => ({ item, position, state: completeness(item) }))
  const shown = rows.filter(({ item, state }) => {
    if (filter === 'flagged') return item.flagged
    return filter === 'all' || state !== 'complete'
  })
  const counts = {
    all: rows.length,
    incomplete: rows.filter(({ state }) => state !== 'complete').length,
    flagged: rows.filter(({ item }) => item.flagged).length,
  }
  const what = session.form.blueprint.kind === 'mock' ? 'exam' : 'drill'
  return (
    <>
      <section className={`${styles.desk} stack`}>
        <div>
          {notices}
          <ScreenHeading title="Overview" />
        </div>
        <p>
          {plural(rows.length - counts.incomplete, 'item')} complete, {counts.incomplete} incomplete, {counts.flagged}{' '}
          flagged.
        </p>
        <fieldset className="row">
          <legend className="hidden-text">Show</legend>
          {Object.entries(FILTERS).map(([value, name]) => (
            <label key={value} className={overview.filter}>
              <input
                type="radio"
                name="filter"
                checked={filter === value}
                onChange={() => setFilter(value as Filter)}
              />
              {name} ({counts[value as Filter]})
            </label>
          ))}
        </fieldset>
        {shown.length === 0 ? (
          <p className="soft">No item is {filter}.</p>
        ) : (
          <ol className={overview.grid}>
            {shown.map(({ item, position, state }) => (
              <li key={position}>
                <button
                  type="button"
                  className={overview.cell}
                  data-state={state}
                  aria-current={position === session.position ? 'step' : undefined}
                  onClick={() => actions.moveTo(position)}
                >
                  <span className={overview.number}>
                    <span className="hidden-text">Item </span>
                    {position + 1}
                  </span>
                  <span>{state}</span>
                  {item.flagged && <span className={overview.flagged}>flagged</span>}
                </button>
              </li>
            ))}
          </ol>
        )}
      </section>
      <footer className={styles.footer}>
        <button type="button" className="button" onClick={() => actions.moveTo(session.position)}>
          Back to item {session.position + 1}
        </button>
        <button type="button" className="button primary" onClick={onEnd}>
          End the {what} …
        </button>
      </footer>
    </>
  )
}
