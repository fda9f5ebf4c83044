/** Quarantine keeps what cannot be read, as it was found, under the attempt's id and a number. */

import type { Tables } from './device.ts'
import { parseRaw, readRaw } from './stored-attempt.ts'

/** Moves the attempt `id` there, unless it can be read after all. Items and facts are copied: others may use them. */
export async function quarantine(tables: Tables, id: string): Promise<void> {
  const raw = await readRaw(tables, id)
  const parsed = parseRaw(id, raw)
  if (parsed.ok || parsed.error === 'newer-version') return
  if (raw.row === undefined && raw.events.length === 0) return
  await tables.put('quarantine', { key: [id, await tables.count('quarantine', id)], value: raw })
  await tables.delete('attempts', id)
  await Promise.all(raw.events.map(({ key }) => tables.delete('events', key)))
}
