/**
 * A device keeps rows in named tables and changes them in transactions: all of one is kept, or nothing. This file
 * has the port and the device that is a piece of memory.
 */

import { err, type Result } from '../core/index.ts'
import type { StorageError } from './attempt-storage.ts'

export const TABLES = ['attempts', 'events', 'items', 'facts', 'quarantine'] as const
export type Table = (typeof TABLES)[number]

/** An id or digest; or, for the parts of an attempt, its id and their number. */
export type Key = string | [id: string, number: number]

export interface Row {
  readonly key: Key
  readonly value: unknown
}

/** The tables inside one transaction. */
export interface Tables {
  get(table: Table, key: Key): Promise<unknown>
  /** In order of key; with `id`, the parts of that attempt. */
  rows(table: Table, id?: string): Promise<readonly Row[]>
  /** How many parts the attempt `id` has. */
  count(table: Table, id: string): Promise<number>
  put(table: Table, row: Row): Promise<void>
  delete(table: Table, key: Key): Promise<void>
}

/** What a transaction does; an error, returned or thrown, undoes it. */
export type Work<T> = (tables: Tables) => Promise<Result<T, StorageError>>

export interface Device {
  readonly kind: 'indexeddb' | 'memory'
  read<T>(work: Work<T>): Promise<Result<T, StorageError>>
  /** Gives a value only once the device says that it is kept. */
  write<T>(work: Work<T>): Promise<Result<T, StorageError>>
}

/** A device that forgets when the page is closed. Values are copied in and out, as IndexedDB does. */
export function memoryDevice(): Device {
  let stored = emptyTables()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => ReturnType<Work<T>>) => {
    const turn = last.then(run).catch(thrown => err(storageError(thrown)))
    last = turn
    return turn
  }
  const write = <T>(work: Work<T>) =>
    inTurn(async () => {
      const copy = new Map([...stored].map(([table, rows]) => [table, new Map(rows)]))
      const result = await work(tablesOf(copy))
      if (result.ok) stored = copy
      return result
    })
  return { kind: 'memory', read: work => inTurn(() => work(tablesOf(stored))), write }
}

type MemoryTables = Map<Table, Map<string, Row>>

function emptyTables(): MemoryTables {
  return new Map(TABLES.map(table => [table, new Map()]))
}

function tablesOf(stored: MemoryTables): Tables {
  const table = (name: Table) => stored.get(name) as Map<string, Row>
  const rows = (name: Table, id?: string) =>
    [...table(name).values()].filter(({ key }) => id === undefined || (typeof key !== 'string' && key[0] === id))
  return {
    get: async (name, key) => structuredClone(table(name).get(JSON.stringify(key))?.value),
    rows: async (name, id) => structuredClone(rows(name, id).sort((a, b) => compareKeys(a.key, b.key))),
    count: async (name, id) => rows(name, id).length,
    put: async (name, row) => void table(name).set(JSON.stringify(row.key), structuredClone(row)),
    delete: async (name, key) => void table(name).delete(JSON.stringify(key)),
  }
}

/** Ids by code unit, then numbers: the order of IndexedDB. */
function compareKeys(a: Key, b: Key): number {
  const [idA, numberA] = typeof a === 'string' ? [a, 0] : a
  const [idB, numberB] = typeof b === 'string' ? [b, 0] : b
  if (idA === idB) return numberA - numberB
  return idA < idB ? -1 : 1
}

/** The error of `storage` for what a device threw. */
export function storageError(thrown: unknown): StorageError {
  const reason = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : 'UnknownError'
  if (reason === 'QuotaExceededError') return { code: 'full' }
  if (reason === 'InvalidStateError') return { code: 'closed' }
  if (reason === 'VersionError') return { code: 'newer-version' }
  return { code: 'unavailable', reason }
}
