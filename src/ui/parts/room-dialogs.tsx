/** The dialogs of the exam room: leaving, ending, time's up, help. */

import { plural } from '../format.ts'
import { Dialog } from './dialog.tsx'
import styles from './room.module.css'

interface LeaveDialogProps {
  readonly clock: 'paused-when-closed' | 'strict'
  readonly timed: boolean
  readonly onStay: () => void
  readonly onLeave: () => void
}

export function LeaveDialog({ clock, timed, onStay, onLeave }: LeaveDialogProps) {
  const time =
    clock === 'strict' ? 'The clock runs on while you are away.' : 'The clock stands still while you are away.'
  return (
    <Dialog title="Leave for now?" onClose={onStay}>
      <p>Every answer is kept, and you can go on from the home page. {timed && time}</p>
      <p className="row">
        <button type="button" className="button primary" onClick={onStay}>
          Stay
        </button>
        <button type="button" className="button" onClick={onLeave}>
          Leave, keep the attempt
        </button>
      </p>
    </Dialog>
  )
}

interface EndDialogProps {
  readonly kind: 'mock' | 'drill'
  readonly incomplete: number
  readonly flagged: number
  readonly onBack: () => void
  readonly onEnd: () => void
}

export function EndDialog({ kind, incomplete, flagged, onBack, onEnd }: EndDialogProps) {
  const what = kind === 'mock' ? 'exam' : 'drill'
  return (
    <Dialog title={`End the ${what}?`} onClose={onBack}>
      <p>
        {incomplete === 0
          ? 'Every item is complete.'
          : `${plural(incomplete, 'item')} incomplete; each of them counts as wrong.`}{' '}
        {flagged > 0 && `${plural(flagged, 'item')} flagged.`}
      </p>
      <p>After this nothing can be changed.</p>
      <p className="row">
        <button type="button" className="button primary" onClick={onBack}>
          Go back
        </button>
        <button type="button" className="button danger" onClick={onEnd}>
          End the {what}
        </button>
      </p>
    </Dialog>
  )
}

export function TimeUpDialog({ onResult }: { readonly onResult: () => void }) {
  return (
    <Dialog title="The time is up" role="alertdialog">
      <p>The exam is submitted with everything that you answered.</p>
      <p>
        <button type="button" className="button primary" onClick={onResult}>
          See the result
        </button>
      </p>
    </Dialog>
  )
}

interface HelpDialogProps {
  readonly letters: boolean
  readonly onLetters: (on: boolean) => void
  readonly onClose: () => void
}

const KEYS = [
  ['Alt+Shift+N', 'next item'],
  ['Alt+Shift+P', 'previous item'],
  ['Alt+Shift+F', 'flag, or take the flag away'],
  ['Alt+Shift+R', 'overview of all items'],
  ['Alt+Shift+T', 'say the time that is left'],
  ['Tab, arrows, Space', 'move among options and choose'],
] as const

export function HelpDialog({ letters, onLetters, onClose }: HelpDialogProps) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <p>
        <button type="button" className="button primary" onClick={onClose}>
          Close
        </button>
      </p>
      <dl className={styles.keys}>
        {KEYS.map(([key, does]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
        <dt>A, B, C …</dt>
        <dd>choose that option, while focus is among the options</dd>
      </dl>
      <label className="row">
        <input type="checkbox" checked={letters} onChange={event => onLetters(event.target.checked)} />
        <span>Letters choose options</span>
      </label>
      <p className="soft">
        You can strike out an option with the button beside it, or with the second mouse button. Striking out never
        changes your answer.
      </p>
    </Dialog>
  )
}
