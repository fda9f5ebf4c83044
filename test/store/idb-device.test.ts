import fc from 'fast-check'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStorage, openIdbStorage } from '../../src/store/index.ts'
import { readRows, wipeDatabases } from '../fixtures/database.ts'
import { loadKept, makeClock, makeDrill, respond, start } from '../fixtures/store.ts'

beforeEach(wipeDatabases)
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const clock = makeClock()

/** Makes every `put` fail as a full or failing disk does: the transaction aborts, at once or once the request succeeded. */
function failPuts(reason: string, when: 'at once' | 'at the end' = 'at once') {
  const put = IDBObjectStore.prototype.put
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row)
    const { transaction } = this
    Object.defineProperty(transaction, 'error', { value: new DOMException('no', reason) })
    const abort = () => {
      try {
        transaction.abort()
      } catch {
        // Another put did it.
      }
    }
    if (when === 'at once') queueMicrotask(abort)
    else request.addEventListener('success', abort)
    return request
  })
}

describe('openIdbStorage', () => {
  it('[K1] asks the disk before a write counts as kept', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await start({ storage: await openIdbStorage(), clock })
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toHaveLength(1)
    expect(writes[0]?.[2]).toEqual({ durability: 'strict' })
  })

  it('[K1] finds in a new connection what was kept', async () => {
    const store = await start({ storage: await openIdbStorage(), clock })
    expect(await loadKept(await openIdbStorage())).toEqual(store.getState().toDownload())
  })

  it.each([
    { reason: 'QuotaExceededError', when: 'at once' as const, error: { code: 'full' } },
    { reason: 'QuotaExceededError', when: 'at the end' as const, error: { code: 'full' } },
    { reason: 'UnknownError', when: 'at once' as const, error: { code: 'unavailable', reason: 'UnknownError' } },
  ])('[K2] keeps nothing of a write that ends with $reason $when', async ({ reason, when, error }) => {
    const storage = await openIdbStorage()
    await start({ storage, clock })
    const before = await loadKept(storage)
    const puts = failPuts(reason, when)
    const event = { type: 'moved' as const, at: 1, position: 1 }
    expect(await storage.append('attempt-1', 0, { event, patch: {} })).toEqual({ ok: false, error })
    expect(await storage.beat('attempt-1', 0, { usedMs: 1 })).toEqual({ ok: false, error })
    expect(await storage.create({ ...before, record: { ...before.record, id: 'second' } })).toEqual({
      ok: false,
      error,
    })
    puts.mockRestore()
    expect(await storage.list()).toHaveLength(1)
    expect(await loadKept(storage)).toEqual(before)
    expect(await storage.append('attempt-1', 0, { event, patch: {} })).toEqual({ ok: true, value: 1 })
  })

  it('[K1] [K2] loses nothing that was called saved when transactions abort at random', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 5, maxLength: 25 }), async aborts => {
        wipeDatabases()
        const page = makeClock()
        const storage = await openIdbStorage()
        const { dispatch, toDownload } = (await start({ storage, clock: page })).getState()
        for (const abort of aborts) {
          const puts = abort ? failPuts('AbortError') : undefined
          page.pass(500)
          await dispatch(respond(1))
          puts?.mockRestore()
        }
        const kept = aborts.lastIndexOf(false) + 1
        expect((await loadKept(await openIdbStorage())).log).toEqual(toDownload().log.slice(0, kept + 1))
        expect(toDownload().log).toHaveLength(aborts.length + 1)
      }),
      { numRuns: 20 },
    )
  })

  it('[K8] leaves no items, facts or events of attempts that were removed', async () => {
    const storage = await openIdbStorage()
    await start({ storage, clock, id: 'first' })
    await start({ storage, clock, id: 'second', form: makeDrill() })
    expect(await readRows('items')).not.toEqual([])
    await storage.remove('first')
    expect(await readRows('items')).toHaveLength(3)
    await storage.remove('second')
    for (const table of ['attempts', 'events', 'items', 'facts'] as const) expect(await readRows(table)).toEqual([])
  })

  it('opens again after its connection was closed', async () => {
    const storage = await openIdbStorage()
    await start({ storage, clock })
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('the connection is closing', 'InvalidStateError')
    })
    expect(await storage.load('attempt-1')).toEqual({ ok: false, error: { code: 'closed' } })
    expect((await storage.load('attempt-1')).ok).toBe(true)
  })

  it('[K8] can create an attempt again after site data were cleared', async () => {
    const storage = await openIdbStorage()
    await start({ storage, clock })
    const attempt = await loadKept(storage)
    wipeDatabases()
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('the database is gone', 'InvalidStateError')
    })
    expect((await storage.beat('attempt-1', 0, {})).ok).toBe(false)
    expect(await storage.beat('attempt-1', 0, {})).toEqual({ ok: false, error: { code: 'not-found', id: 'attempt-1' } })
    expect((await storage.create(attempt)).ok).toBe(true)
    expect(await loadKept(storage)).toEqual(attempt)
  })

  it('[K6] lets a later version change the database, and only reads after that', async () => {
    const storage = await openIdbStorage()
    await start({ storage, clock })
    const before = await loadKept(storage)
    const later = await openDB('examwright', 2)
    expect(await loadKept(storage)).toEqual(before)
    expect(await storage.beat('attempt-1', 0, { usedMs: 1 })).toEqual({ ok: false, error: { code: 'newer-version' } })
    later.close()
    const reopened = await openIdbStorage()
    expect(reopened.kind).toBe('indexeddb')
    expect(await reopened.create(before)).toEqual({ ok: false, error: { code: 'newer-version' } })
    expect(await loadKept(reopened)).toEqual(before)
    expect(await reopened.list()).toHaveLength(1)
  })

  it.each<[string, () => unknown]>([
    ['is absent', () => undefined],
    [
      'is forbidden',
      () => ({
        open() {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
    ],
  ])('[K7] keeps in memory where IndexedDB %s', async (_, factory) => {
    vi.stubGlobal('indexedDB', factory())
    const storage = await openIdbStorage()
    expect(storage.kind).toBe('memory')
    const store = await start({ storage, clock })
    expect(store.getState().saved).toBe('saved')
    expect(await loadKept(storage)).toEqual(store.getState().toDownload())
  })

  it('[K7] keeps in memory where naming IndexedDB is forbidden', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') as PropertyDescriptor
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const { kind } = await openIdbStorage()
    Object.defineProperty(globalThis, 'indexedDB', descriptor)
    expect(kind).toBe('memory')
  })

  it('[K7] keeps in memory if the database does not open within 3 s, and closes one that opens later', async () => {
    // A deletion that waits for a connection keeps every later opening waiting.
    const inTheWay = await openDB('examwright', 1)
    void deleteDB('examwright')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let kind: string | undefined
    const opening = openIdbStorage().then(storage => {
      kind = storage.kind
    })
    await vi.advanceTimersByTimeAsync(2999)
    expect(kind).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    await opening
    expect(kind).toBe('memory')

    vi.useRealTimers()
    const close = vi.spyOn(IDBDatabase.prototype, 'close')
    inTheWay.close()
    await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2))
  })
})

describe('memoryStorage', () => {
  it('[K2] keeps nothing of a write in which something is thrown', async () => {
    const storage = memoryStorage()
    await start({ storage, clock })
    const before = await loadKept(storage)
    const event = { type: 'moved' as const, at: 1, position: 1, useless: () => 0 }
    const appended = await storage.append('attempt-1', 0, { event, patch: {} })
    expect(appended).toEqual({ ok: false, error: { code: 'unavailable', reason: 'DataCloneError' } })
    expect(await loadKept(storage)).toEqual(before)
  })
})
