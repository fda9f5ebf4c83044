/** What the exam room has to say: saving, time, refusals. Each is seen and announced. */

import type { ReactNode } from 'react'
import { plural } from '../format.ts'

interface TimeNoticeProps {
  readonly warning: number | undefined
  readonly unanswered: number
  readonly onDismiss: () => void
}

/** The warning at 30, 15, 5 and 1 minutes; the last two interrupt a screen reader. */
export function TimeNotice({ warning, unanswered, onDismiss }: TimeNoticeProps) {
  const urgent = warning !== undefined && warning <= 5
  const text =
    warning !== undefined &&
    `${plural(warning, 'minute')} left, ${unanswered === 0 ? 'every item answered' : `${plural(unanswered, 'item')} unanswered`}.`
  return (
    <>
      <div role="status">{!urgent && text && <Dismissible onDismiss={onDismiss}>{text}</Dismissible>}</div>
      <div role="alert">{urgent && text && <Dismissible onDismiss={onDismiss}>{text}</Dismissible>}</div>
    </>
  )
}

function Dismissible({ children, onDismiss }: { readonly children: ReactNode; readonly onDismiss: () => void }) {
  return (
    <p className="notice row">
      <strong>{children}</strong>
      <button type="button" className="button quiet" onClick={onDismiss}>
        Dismiss
      </button>
    </p>
  )
}

interface SaveNoticeProps {
  readonly failure: string | undefined
  readonly onDownload: () => void
}

/** Shown within one action of a failed save; the answers are still in memory and can be downloaded. */
export function SaveNotice({ failure, onDownload }: SaveNoticeProps) {
  return (
    <div role="alert">
      {failure && (
        <p className="notice bad row">
          <strong>Not saved.</strong> {failure} Your answers are still in this page; the next action tries again.
          <button type="button" className="button" onClick={onDownload}>
            Download this attempt
          </button>
        </p>
      )}
    </div>
  )
}
