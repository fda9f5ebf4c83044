/** What a person prefers, kept in localStorage. A setting that is damaged or unknown falls back to its default. */

import * as z from 'zod/mini'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { TimeOptionSchema } from './time-option.ts'

const fields = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the browser's size. */
  textSize: z.literal([100, 125, 150, 200]),
  /** Of the last exam, offered again for the next. */
  lastExam: z.strictObject({ time: TimeOptionSchema, strict: z.boolean() }),
  /** Whether single keys act while focus is in the item. */
  shortcuts: z.boolean(),
  hideTimer: z.boolean(),
  hideCount: z.boolean(),
}
const SettingsSchema = z.strictObject(fields)
export type Settings = Readonly<z.infer<typeof SettingsSchema>>

export interface SettingsState extends Settings {
  /** Changes some settings, and keeps them if the browser lets us. */
  change(some: Partial<Settings>): void
}
export type SettingsStore = StoreApi<SettingsState>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  lastExam: { time: { kind: 'times', factor: 1 }, strict: false },
  shortcuts: true,
  hideTimer: false,
  hideCount: false,
}

const KEY = 'examwright.settings'

type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'>

/** The settings kept in `storage`, localStorage unless given. */
export function createSettingsStore(storage: SettingsStorage | undefined = localStorageIfAny()): SettingsStore {
  return createStore<SettingsState>()((set, get) => ({
    ...readSettings(storage),
    change(some) {
      set(some)
      const { change: _, ...settings } = get()
      tried(() => storage?.setItem(KEY, JSON.stringify(settings)))
    },
  }))
}

function readSettings(storage: SettingsStorage | undefined): Settings {
  const stored: unknown = tried(() => JSON.parse(storage?.getItem(KEY) ?? '{}'))
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS
  const kept = Object.entries(fields).flatMap(([name, schema]) => {
    const field = z.safeParse(schema, (stored as Record<string, unknown>)[name])
    return field.success ? [[name, field.data]] : []
  })
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(kept) }
}

/** Merely naming localStorage throws where the browser forbids it. */
function localStorageIfAny(): SettingsStorage | undefined {
  return tried(() => globalThis.localStorage)
}

/** What `run` gives; nothing where the browser refuses: settings then last as long as the page. */
function tried<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
