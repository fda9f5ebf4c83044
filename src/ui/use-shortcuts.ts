/** Keys that act wherever focus is in the document. */

import { useEffect } from 'react'

/** While `active`, Alt+Shift with a key calls its action; keys are named by `KeyboardEvent.code`. */
export function useShortcuts(byKey: Readonly<Record<string, () => void>>, active: boolean): void {
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.altKey && event.shiftKey ? byKey[event.code] : undefined
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [byKey, active])
}
