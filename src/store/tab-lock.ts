/** One tab writes an attempt. The lock says early which it is; what protects the data is the attempt's `rev`. */

export interface TabLock {
  /** `busy`: another tab holds it. `unsupported`: there are no locks here, and `rev` alone decides. */
  readonly status: 'held' | 'busy' | 'unsupported'
  release(): void
}

export interface TabLockRequest {
  /** Takes the lock from whoever holds it. */
  readonly steal?: boolean
  /** Called once when another tab takes the lock from this one. */
  readonly onLost?: () => void
}

/** The lock of the attempt `id`, held until it is released or taken, or the page is gone. */
export function acquireTabLock(id: string, { steal = false, onLost }: TabLockRequest = {}): Promise<TabLock> {
  const locks = globalThis.navigator?.locks
  if (!locks) return Promise.resolve(withoutLock('unsupported'))
  return new Promise(resolve => {
    let held = false
    const hold = (lock: Lock | null) => {
      if (!lock) return resolve(withoutLock('busy'))
      held = true
      return new Promise<void>(end => resolve({ status: 'held', release: end }))
    }
    // Locks that are refused altogether (an opaque origin) protect as little as locks that are absent.
    const onEnd = () => (held ? onLost?.() : resolve(withoutLock('unsupported')))
    locks.request(`attempt:${id}`, steal ? { steal } : { ifAvailable: true }, hold).catch(onEnd)
  })
}

function withoutLock(status: 'busy' | 'unsupported'): TabLock {
  return { status, release: () => undefined }
}
