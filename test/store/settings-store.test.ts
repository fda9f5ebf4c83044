import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSettingsStore, DEFAULT_SETTINGS, type Settings } from '../../src/store/index.ts'

afterEach(() => void vi.unstubAllGlobals())

/** Storage of a browser, with `text` under the key of the settings. */
function makeStorage(text: string | null = null) {
  let stored = text
  return {
    getItem: () => stored,
    setItem: (_key: string, value: string) => {
      stored = value
    },
  }
}

function settingsOf(storage: Pick<Storage, 'getItem' | 'setItem'>): Settings {
  const { change: _, ...settings } = createSettingsStore(storage).getState()
  return settings
}

const OTHERS: Settings = {
  theme: 'dark',
  textSize: 150,
  lastExam: { time: { kind: 'times', factor: 2.5 }, strict: true },
  shortcuts: false,
  hideTimer: true,
  hideCount: true,
}

describe('createSettingsStore', () => {
  it('finds again what was changed, and nothing else changed', () => {
    const storage = makeStorage()
    createSettingsStore(storage).getState().change({ theme: 'dark' })
    expect(settingsOf(storage)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
    createSettingsStore(storage).getState().change(OTHERS)
    expect(settingsOf(storage)).toEqual(OTHERS)
  })

  it('shows a change at once', () => {
    const store = createSettingsStore(makeStorage())
    store.getState().change({ textSize: 200 })
    expect(store.getState().textSize).toBe(200)
  })

  it.each([null, '', '{', 'null', '7', '[]', '"dark"', '{"theme":null}', '{"change":1,"__proto__":{"theme":"dark"}}'])(
    'takes the defaults for %s',
    text => {
      expect(settingsOf(makeStorage(text))).toEqual(DEFAULT_SETTINGS)
    },
  )

  it.each<[keyof Settings, unknown]>([
    ['theme', 'pink'],
    ['textSize', 110],
    ['lastExam', { time: { kind: 'times', factor: 11 }, strict: false }],
    ['lastExam', { time: { kind: 'times', factor: 0 }, strict: false }],
    ['lastExam', { time: 'untimed', strict: true }],
    ['shortcuts', 'no'],
    ['hideTimer', 1],
    ['hideCount', null],
  ])('takes the default for a damaged %s and keeps the rest', (name, value) => {
    const stored = makeStorage(JSON.stringify({ ...OTHERS, [name]: value }))
    expect(settingsOf(stored)).toEqual({ ...OTHERS, [name]: DEFAULT_SETTINGS[name] })
  })

  it.each([
    ['refuses to read and write', { getItem: refuse, setItem: refuse }],
    ['is full', { ...makeStorage(), setItem: refuse }],
  ])('keeps a change for the page where the browser %s', (_, storage) => {
    const store = createSettingsStore(storage)
    store.getState().change({ theme: 'light' })
    expect(store.getState()).toMatchObject({ ...DEFAULT_SETTINGS, theme: 'light' })
  })

  it('uses localStorage, and does without where naming it is forbidden', () => {
    const storage = makeStorage()
    vi.stubGlobal('localStorage', storage)
    createSettingsStore().getState().change({ hideTimer: true })
    expect(settingsOf(storage).hideTimer).toBe(true)
    vi.unstubAllGlobals()
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse })
    expect(createSettingsStore().getState()).toMatchObject(DEFAULT_SETTINGS)
    Reflect.deleteProperty(globalThis, 'localStorage')
  })
})

function refuse(): never {
  throw new DOMException('denied', 'SecurityError')
}
