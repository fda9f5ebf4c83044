/**
 * The device that is the IndexedDB database `examwright`. Every transaction is strict: the browser asks the disk
 * before it says that something is kept. A connection that is lost is opened again by the next call.
 */

import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { err, type Result } from '../core/index.ts'
import type { StorageError } from './attempt-storage.ts'
import { type Device, type Key, storageError, TABLES, type Table, type Tables, type Work } from './device.ts'

const NAME = 'examwright'
const VERSION = 1
/** A database that does not open within this time, in ms, is taken as absent. */
const OPEN_MS = 3000

interface Connection {
  readonly db: IDBPDatabase
  /** The database was made by a later version of this program, so it may only be read. */
  readonly newer: boolean
}

/** The database once it is open, or why it cannot be opened. */
export async function openIdbDevice(): Promise<Result<Device, StorageError>> {
  let connection: Promise<Connection> | undefined
  const forget = () => {
    connection = undefined
  }
  const run = async <T>(mode: 'readonly' | 'readwrite', work: Work<T>): Promise<Result<T, StorageError>> => {
    try {
      connection ??= connect(forget)
      const { db, newer } = await connection
      if (newer && mode === 'readwrite') return err({ code: 'newer-version' })
      return await transact(db.transaction([...TABLES], mode as 'readwrite', { durability: 'strict' }), work)
    } catch (thrown) {
      forget()
      return err(storageError(thrown))
    }
  }
  const device: Device = {
    kind: 'indexeddb',
    read: work => run('readonly', work),
    write: work => run('readwrite', work),
  }
  try {
    connection = connect(forget)
    await connection
    return { ok: true, value: device }
  } catch (thrown) {
    return err(storageError(thrown))
  }
}

/** A connection; `onGone` is called when the browser or a newer tab ends it. */
async function connect(onGone: () => void): Promise<Connection> {
  const callbacks = {
    blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
      onGone()
      ;(event.target as IDBDatabase).close()
    },
    terminated: onGone,
  }
  try {
    return { db: await withinTime(openDB(NAME, VERSION, { ...callbacks, upgrade })), newer: false }
  } catch (thrown) {
    if (storageError(thrown).code !== 'newer-version') throw thrown
    return { db: await withinTime(openDB(NAME, undefined, callbacks)), newer: true }
  }
}

/** Each version adds to the one before; what is kept is never rewritten here. */
function upgrade(db: IDBPDatabase, oldVersion: number): void {
  if (oldVersion < 1) for (const table of TABLES) db.createObjectStore(table)
}

/** What opens too late is closed again, so that it cannot block another tab. */
async function withinTime(opening: Promise<IDBPDatabase>): Promise<IDBPDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let late = false
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true
      reject(new DOMException('the database does not open', 'TimeoutError'))
    }, OPEN_MS)
  })
  opening.then(db => late && db.close()).catch(() => undefined)
  try {
    return await Promise.race([opening, timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** One to read is typed as if it could write, too: the database refuses that by itself. */
type Transaction = IDBPTransaction<unknown, Table[], 'readwrite'>

async function transact<T>(tx: Transaction, work: Work<T>): Promise<Result<T, StorageError>> {
  // Whoever awaits `done` sees its failure; this one keeps it from being reported as unhandled.
  tx.done.catch(() => undefined)
  try {
    const result = await work(tablesOf(tx))
    if (result.ok) await tx.done
    else abort(tx)
    return result
  } catch (thrown) {
    abort(tx)
    return err(storageError(tx.error ?? thrown))
  }
}

function abort(tx: Transaction): void {
  try {
    tx.abort()
  } catch {
    // It is over already, which is what was wanted.
  }
}

function tablesOf(tx: Transaction): Tables {
  const table = (name: Table) => tx.objectStore(name)
  return {
    get: (name, key) => table(name).get(key),
    rows: async (name, id) => {
      const [keys, values] = await Promise.all([table(name).getAllKeys(partsOf(id)), table(name).getAll(partsOf(id))])
      return keys.map((key, index) => ({ key: key as Key, value: values[index] }))
    },
    count: (name, id) => table(name).count(partsOf(id)),
    put: async (name, { key, value }) => void (await table(name).put(value, key)),
    delete: (name, key) => table(name).delete(key),
  }
}

/** The keys `[id, number]`; an empty array sorts after every number. */
function partsOf(id: string | undefined): IDBKeyRange | undefined {
  return id === undefined ? undefined : IDBKeyRange.bound([id], [id, []])
}
