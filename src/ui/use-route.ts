/** The route of the current address, and a guard against leaving an exam by accident. */

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { makeRoute, parseRoute, type Route } from './route.ts'

interface Guard {
  /** The address that stays while the guard stands. */
  readonly hash: () => string
  readonly mayGo: (to: Route) => boolean
  readonly onBlocked: (to: Route) => void
}

let guard: Guard | undefined

function subscribe(changed: () => void): () => void {
  const onHashChange = () => {
    const to = parseRoute(window.location.hash)
    if (guard && !guard.mayGo(to)) {
      // Back has happened already; putting the address on top again restores the history as it was.
      window.history.pushState(null, '', guard.hash())
      guard.onBlocked(to)
    }
    changed()
  }
  window.addEventListener('hashchange', onHashChange)
  return () => window.removeEventListener('hashchange', onHashChange)
}

/** The current route; renders again when the address changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}

/** Goes to `route`. With `replace`, Back skips the screen left behind; `leave` passes the guard. */
export function goTo(route: Route, { replace = false, leave = false } = {}): void {
  if (leave) guard = undefined
  if (replace) window.location.replace(makeRoute(route))
  else window.location.hash = makeRoute(route)
}

/** While `active`, addresses outside attempt `id` are not followed; `onBlocked` is told instead. */
export function useLeaveGuard(id: string, active: boolean, onBlocked: (to: Route) => void): void {
  useEffect(() => {
    if (!active) return
    const here = { last: window.location.hash }
    const mine: Guard = {
      hash: () => here.last,
      mayGo: to => {
        const inside = (to.screen === 'attempt' || to.screen === 'overview') && to.id === id
        if (inside) here.last = makeRoute(to)
        return inside
      },
      onBlocked,
    }
    guard = mine
    return () => {
      if (guard === mine) guard = undefined
    }
  }, [id, active, onBlocked])
}
