/** The only timer: reads the exam clock while an attempt runs, and keeps the time used when the page goes away. */

import { useEffect } from 'react'
import type { ExamStore } from '../store/index.ts'

/** Ticks `store` once a second while `running`, and at once when the page shows again; the screen is kept awake. */
export function useClock(store: ExamStore, running: boolean): void {
  useEffect(() => {
    if (!running) return
    const tick = () => store.getState().tick()
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') void store.getState().flush()
      else {
        tick()
        void keepAwake()
      }
    }
    const onHide = () => void store.getState().flush()
    const timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', onHide)
    document.addEventListener('freeze', onHide)
    const awake = keepAwake()
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', onHide)
      document.removeEventListener('freeze', onHide)
      void awake.then(lock => lock?.release())
    }
  }, [store, running])
}

/** A lock that the browser may refuse, for instance to save power; nothing depends on it. */
async function keepAwake(): Promise<WakeLockSentinel | undefined> {
  try {
    return await navigator.wakeLock?.request('screen')
  } catch {
    return undefined
  }
}
