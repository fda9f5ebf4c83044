import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acquireTabLock } from '../../src/store/index.ts'

interface Held {
  readonly release: () => void
  readonly lose: (reason: unknown) => void
}

/** Web Locks as far as `ifAvailable` and `steal` go. */
function makeLocks() {
  const held = new Map<string, Held>()
  const request = async (
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean },
    hold: (lock: Lock | null) => unknown,
  ) => {
    await Promise.resolve()
    if (options.ifAvailable && held.has(name)) return hold(null)
    held.get(name)?.lose(new DOMException('stolen', 'AbortError'))
    const stolen = new Promise((_, lose) => held.set(name, { lose, release: () => held.delete(name) }))
    const mine = held.get(name)
    const used = Promise.resolve(hold({ name, mode: 'exclusive' })).then(
      () => held.get(name) === mine && mine?.release(),
    )
    return Promise.race([used, stolen])
  }
  return { request, names: () => [...held.keys()] }
}

let locks: ReturnType<typeof makeLocks>

beforeEach(() => {
  locks = makeLocks()
  vi.stubGlobal('navigator', { locks })
})
afterEach(() => void vi.unstubAllGlobals())

describe('acquireTabLock', () => {
  it('[K3] lets one tab hold the lock of an attempt until it lets go', async () => {
    const first = await acquireTabLock('a')
    expect(first.status).toBe('held')
    expect(locks.names()).toEqual(['attempt:a'])
    const second = await acquireTabLock('a')
    expect(second.status).toBe('busy')
    second.release()
    expect((await acquireTabLock('b')).status).toBe('held')
    first.release()
    await vi.waitFor(async () => expect((await acquireTabLock('a')).status).toBe('held'))
  })

  it('[K3] tells the tab from which the lock is taken, once', async () => {
    const onLost = vi.fn()
    const onLostLater = vi.fn()
    await acquireTabLock('a', { onLost })
    const taken = await acquireTabLock('a', { steal: true, onLost: onLostLater })
    expect(taken.status).toBe('held')
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(1))
    expect((await acquireTabLock('a')).status).toBe('busy')
    expect(onLostLater).not.toHaveBeenCalled()
  })

  it('says nothing to a tab that let go by itself', async () => {
    const onLost = vi.fn()
    const lock = await acquireTabLock('a', { onLost })
    lock.release()
    await vi.waitFor(() => expect(locks.names()).toEqual([]))
    expect((await acquireTabLock('a', { steal: true })).status).toBe('held')
    expect(onLost).not.toHaveBeenCalled()
  })

  it.each([
    ['there is no navigator', undefined],
    ['there are no locks', {}],
    ['locks are refused', { locks: { request: () => Promise.reject(new DOMException('opaque', 'SecurityError')) } }],
  ])('does without where %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator)
    const onLost = vi.fn()
    const lock = await acquireTabLock('a', { onLost })
    expect(lock.status).toBe('unsupported')
    lock.release()
    expect(onLost).not.toHaveBeenCalled()
  })
})
