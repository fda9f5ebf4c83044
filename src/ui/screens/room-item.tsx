/** The item on screen: scenario, stem and options; in a drill also the check and its explanation. */

import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { isReviewable, type PresentedItem, presentItem, reviewItem, type SessionItem } from '../../core/index.ts'
import type { ExamStore } from '../../store/index.ts'
import { describeCount } from '../item-status.ts'
import { ItemView } from '../items/index.tsx'
import { ErrorBoundary } from '../parts/error-boundary.tsx'
import { Markdown } from '../parts/markdown.tsx'
import { ReviewedItemView } from '../parts/reviewed-item.tsx'
import styles from '../parts/room.module.css'
import { RoomFooter } from '../parts/room-footer.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { useServices } from '../services.ts'
import type { RoomActions } from './room-actions.ts'

interface Props {
  readonly store: ExamStore
  readonly actions: RoomActions
  readonly onEnd: () => void
  readonly notices: ReactNode
}

export function RoomItem({ store, actions, onEnd, notices }: Props) {
  const session = useStore(store, state => state.session)
  const content = useStore(store, state => state.content)
  const [left, setLeft] = useState<Left>()
  const { position, form } = session
  const item = presentItem(content.items, session, position)
  const state = session.items[position] as SessionItem
  const last = position === session.items.length - 1
  const reviewed = isReviewable(session, position) ? reviewItem(content, session, position) : undefined
  const next = () => {
    const text = describeCount(item, state.response)
    setLeft(text === undefined ? undefined : { position, text })
    if (last) actions.toggleOverview()
    else actions.moveTo(position + 1)
  }
  const mustCheck = form.feedback === 'each' && !reviewed
  return (
    <>
      <div className={styles.desk}>
        {/* Live regions stay where they are while items come and go: one that appears with its text is not read out. */}
        <div>
          {notices}
          <LeftIncomplete left={left} position={position} onBack={actions.moveTo} />
        </div>
        <article className="stack" key={position}>
          <ScreenHeading
            title={`Item ${position + 1} of ${session.items.length}${state.flagged ? ', flagged' : ''}`}
            focusKey={position}
            className={styles.heading}
          />
          <ErrorBoundary what={`Item ${position + 1}`}>
            {reviewed ? <ReviewedItemView item={reviewed} focus /> : <Work store={store} item={item} state={state} />}
          </ErrorBoundary>
        </article>
      </div>
      <RoomFooter
        first={position === 0}
        onPrevious={() => actions.moveTo(position - 1)}
        onOverview={actions.toggleOverview}
      >
        {mustCheck ? (
          <button
            type="button"
            className="button primary"
            disabled={state.response === undefined}
            onClick={() => void store.getState().dispatch({ type: 'checked', position })}
          >
            Check
          </button>
        ) : (
          <button type="button" className="button primary" onClick={reviewed && last ? onEnd : next}>
            {reviewed && last ? 'Finish' : last ? 'To the overview' : 'Next'}
          </button>
        )}
      </RoomFooter>
    </>
  )
}

interface Left {
  readonly position: number
  readonly text: string
}

interface LeftProps {
  readonly left: Left | undefined
  readonly position: number
  readonly onBack: (position: number) => void
}

/** Says that the item just left selects another number of options than asked; it warns and never blocks. */
function LeftIncomplete({ left, position, onBack }: LeftProps) {
  return (
    <div role="status">
      {left && left.position !== position && (
        <p className={`notice row ${styles.notice}`}>
          Item {left.position + 1}: {left.text}{' '}
          <button type="button" className="button quiet" onClick={() => onBack(left.position)}>
            Back to it
          </button>
        </p>
      )}
    </div>
  )
}

interface WorkProps {
  readonly store: ExamStore
  readonly item: PresentedItem
  readonly state: SessionItem
}

function Work({ store, item, state }: WorkProps) {
  const { settings } = useServices()
  const shortcuts = useStore(settings, ({ shortcuts }) => shortcuts)
  const { dispatch } = store.getState()
  const { position } = item
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters act while focus is among the options
    <div className="stack" onKeyDown={shortcuts ? chooseByLetter : undefined}>
      <Markdown text={item.scenario} />
      <ItemView
        item={item}
        response={state.response}
        struckOut={state.struckOut}
        locked={false}
        onRespond={response => void dispatch({ type: 'responded', position, response: toMutable(response) })}
        onClear={() => void dispatch({ type: 'cleared', position })}
        onStrikeOut={(option, struckOut) => void dispatch({ type: 'struck-out', position, option, struckOut })}
      />
      <p>
        <button
          type="button"
          className="button quiet"
          disabled={state.response === undefined}
          onClick={() => void dispatch({ type: 'cleared', position })}
        >
          Clear answer
        </button>
      </p>
    </div>
  )
}

function toMutable(response: NonNullable<SessionItem['response']>): string[] | Record<string, string> {
  return Array.isArray(response) ? [...response] : { ...(response as Record<string, string>) }
}

/** A single letter chooses its option, while focus is in the fieldset; never with a modifier. */
function chooseByLetter(event: KeyboardEvent<HTMLElement>): void {
  const inOptions = event.target instanceof Element && event.target.closest('fieldset') !== null
  if (!inOptions || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return
  const input = event.currentTarget.querySelector(`input[data-letter="${CSS.escape(event.key.toUpperCase())}"]`)
  if (!(input instanceof HTMLInputElement)) return
  event.preventDefault()
  input.focus()
  input.click()
}
