/** A modal dialog: opens with focus on its first control, the safest; Escape and the backdrop keep everything. */

import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  readonly title: string
  readonly role?: 'dialog' | 'alertdialog'
  /** What Escape does; without it the dialog stays until one of its buttons is used. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

export function Dialog({ title, role = 'dialog', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
