import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assembleForm,
  drillBlueprint,
  type Form,
  NOTHING_SEEN,
  newSession,
  replay,
  type Session,
  type SessionError,
  type SessionEvent,
  SessionEventSchema,
  step,
} from '../../src/core/index.ts'
import {
  defaultItems,
  makeBank,
  makeForm,
  makeMatching,
  makeMultipleResponse,
  makeOrdering,
} from '../fixtures/build.ts'

const LIMIT = 60_000
const started: SessionEvent = { type: 'started', at: 0, limitMs: LIMIT }

/** Form with every type of item; positions are found by type. */
const types = makeBank([
  ...defaultItems().slice(0, 3),
  makeMultipleResponse({ id: 'mr', task: '1.1', facts: ['mr'] }),
  makeOrdering({ id: 'or', task: '1.1', facts: ['or'] }),
  makeMatching({ id: 'ma', task: '1.1', facts: ['ma'] }),
  ...defaultItems().slice(-6),
])
const mockForm = makeForm(types)
const drill = assembleForm(types, {
  blueprint: drillBlueprint(types, { only: types.items.map(({ id }) => id) }),
  seed: 'seed',
  exposure: NOTHING_SEEN,
})
if (!drill.ok) throw new Error(drill.error.code)
const drillForm = drill.value
const positionOf = (id: string, form = mockForm) => form.items.findIndex(item => item.id === id)
const CHOICE = positionOf('tst-c01-11-001')

/** The session after `events`, each of which must happen. */
function after(events: readonly SessionEvent[], form: Form = mockForm): Session {
  const { session, failure } = replay(form, events)
  if (failure) throw new Error(`event ${failure.index}: ${failure.error.code}`)
  return session
}

/** Why `event` is refused after `events`; `undefined` if it happens. */
function refusal(
  event: SessionEvent,
  events: readonly SessionEvent[] = [started],
  form?: Form,
): SessionError | undefined {
  const next = step(after(events, form), event)
  return next.ok ? undefined : next.error
}

const responded = (at: number, position = CHOICE, response: readonly string[] | Record<string, string> = ['a']) =>
  ({ type: 'responded', at, position, response: response as string[] }) satisfies SessionEvent
const submitted = (at: number, by: 'candidate' | 'time' = 'candidate') =>
  ({ type: 'submitted', at, by }) satisfies SessionEvent

/** One event of each type that may follow the start, at `at`. */
const eventsAt = (at: number): SessionEvent[] => [
  { type: 'moved', at, position: 1 },
  responded(at),
  { type: 'cleared', at, position: CHOICE },
  { type: 'flagged', at, position: 0, flagged: true },
  { type: 'struck-out', at, position: CHOICE, option: 'a', struckOut: true },
  submitted(at),
]

describe('newSession', () => {
  it('[S1] waits for its start', () => {
    const session = newSession(mockForm)
    expect(session).toMatchObject({ form: mockForm, status: 'new', limitMs: null, at: 0, position: 0 })
    expect(session.items).toEqual(
      mockForm.items.map(() => ({ flagged: false, struckOut: [], seen: false, checked: false, usedMs: 0 })),
    )
  })
})

describe('start', () => {
  it.each([...eventsAt(5), { type: 'checked', at: 5, position: 0 } as const, submitted(5, 'time')])(
    '[S1] refuses $type before it',
    event => {
      expect(refusal(event, [])).toEqual({ code: 'not-started' })
    },
  )

  it('[S1] [S10] sets the limit and shows the first item', () => {
    const session = after([started])
    expect(session).toMatchObject({ status: 'running', limitMs: LIMIT, at: 0, position: 0 })
    expect(session.items.map(({ seen }) => seen)).toEqual(mockForm.items.map((_, index) => index === 0))
  })

  it('[S1] happens once', () => {
    expect(refusal(started)).toEqual({ code: 'already-started' })
    expect(refusal({ ...started, at: 10, limitMs: null })).toEqual({ code: 'already-started' })
  })

  it.each([
    [
      { ...started, at: -1 },
      { code: 'time-runs-backwards', at: -1, last: 0 },
    ],
    [
      { ...started, at: LIMIT },
      { code: 'time-is-up', at: LIMIT, limitMs: LIMIT },
    ],
    [{ ...started, at: LIMIT - 1 }, undefined],
    [{ ...started, limitMs: null, at: LIMIT }, undefined],
  ])('[S3] [S6] is refused where no time is left: %#', (event, error) => {
    expect(refusal(event, [])).toEqual(error)
  })
})

describe('limit', () => {
  it.each(eventsAt(LIMIT - 1))('[S3] allows $type one millisecond before it', event => {
    expect(refusal(event)).toBeUndefined()
  })

  it.each([LIMIT, LIMIT + 1, LIMIT + 100_000].flatMap(eventsAt))('[S3] refuses $type at $at', event => {
    expect(refusal(event)).toEqual({ code: 'time-is-up', at: event.at, limitMs: LIMIT })
  })

  it('[S4] submits by time at exactly the limit, once', () => {
    const session = after([started, responded(LIMIT - 1), submitted(LIMIT, 'time')])
    expect(session).toMatchObject({ status: 'submitted', submittedBy: 'time', at: LIMIT })
    expect(step(session, submitted(LIMIT, 'time'))).toEqual({ ok: false, error: { code: 'already-submitted' } })
  })

  it.each([0, 1, LIMIT - 1, LIMIT - 0.5, LIMIT + 1])('[S4] does not submit by time at %f', at => {
    expect(refusal(submitted(at, 'time'))).toEqual({ code: 'not-time-yet', at, limitMs: LIMIT })
  })

  it('[S4] never submits an untimed session by time, and lets it go on', () => {
    const untimed: SessionEvent = { type: 'started', at: 0, limitMs: null }
    expect(refusal(submitted(LIMIT, 'time'), [untimed])).toEqual({ code: 'not-time-yet', at: LIMIT, limitMs: null })
    for (const event of eventsAt(LIMIT * 100)) expect(refusal(event, [untimed])).toBeUndefined()
  })
})

describe('submission', () => {
  it('[S5] ends the session by the candidate', () => {
    expect(after([started, submitted(500)])).toMatchObject({ status: 'submitted', submittedBy: 'candidate', at: 500 })
  })

  it.each([...eventsAt(600), started, submitted(600, 'time'), { type: 'checked', at: 600, position: 0 } as const])(
    '[S5] refuses $type after it',
    event => {
      expect(refusal(event, [started, submitted(500)])).toEqual({ code: 'already-submitted' })
    },
  )
})

describe('time', () => {
  it.each(eventsAt(99))('[S6] refuses $type in the past', event => {
    const events = [started, responded(100)]
    expect(refusal(event, events)).toEqual({ code: 'time-runs-backwards', at: 99, last: 100 })
    expect(refusal({ ...event, at: 100 }, events)).toBeUndefined()
  })

  it('[S6] refuses a time that is no number', () => {
    expect(refusal(responded(Number.NaN))).toMatchObject({ code: 'time-runs-backwards', last: 0 })
  })

  it('[S7] is charged to the item on screen', () => {
    const session = after([
      started,
      { type: 'flagged', at: 1000, position: 2, flagged: true },
      { type: 'moved', at: 3000, position: 2 },
      { type: 'moved', at: 3500, position: 0 },
      submitted(10_000),
    ])
    expect(session.items.map(({ usedMs }) => usedMs).slice(0, 3)).toEqual([9500, 0, 500])
  })
})

describe('responses', () => {
  const at = 10
  it.each<[string, readonly string[] | Record<string, string>]>([
    ['tst-c01-11-001', ['a']],
    ['tst-c01-11-001', ['a', 'b']],
    ['mr', ['a']],
    ['mr', ['e', 'd', 'c', 'b', 'a']],
    ['or', ['c', 'a', 'b', 'd']],
    ['or', ['c']],
    ['ma', { p: 'a' }],
    ['ma', { r: 'a', q: 'b', p: 'c' }],
  ])('[S8] accepts for %s: %j', (id, response) => {
    const position = positionOf(id)
    expect(after([started, responded(at, position, response)]).items[position]?.response).toEqual(response)
  })

  it.each<[string, readonly string[] | Record<string, string>, Partial<SessionError>]>([
    ['tst-c01-11-001', [], { code: 'empty-response' }],
    ['ma', {}, { code: 'empty-response' }],
    ['tst-c01-11-001', ['z'], { code: 'unknown-option', option: 'z' }],
    ['mr', ['a', 'f'], { code: 'unknown-option', option: 'f' }],
    ['ma', { p: 'e' }, { code: 'unknown-option', option: 'e' }],
    ['ma', { s: 'a' }, { code: 'unknown-option', option: 's' }],
    ['mr', ['a', 'a'], { code: 'repeated-option', option: 'a' }],
    ['or', ['c', 'a', 'c'], { code: 'repeated-option', option: 'c' }],
    ['ma', { p: 'a', q: 'a' }, { code: 'repeated-option', option: 'a' }],
    ['tst-c01-11-001', { p: 'a' }, { code: 'wrong-kind-of-response' }],
    ['or', { p: 'a' }, { code: 'wrong-kind-of-response' }],
    ['ma', ['a', 'b', 'c'], { code: 'wrong-kind-of-response' }],
  ])('[S8] refuses for %s: %j', (id, response, error) => {
    const position = positionOf(id)
    expect(refusal(responded(at, position, response))).toEqual({ position, ...error })
  })

  it('[S9] can be replaced and cleared', () => {
    const replaced = after([started, responded(1), responded(2, CHOICE, ['c'])])
    expect(replaced.items[CHOICE]?.response).toEqual(['c'])
    const cleared = after([started, responded(1), { type: 'cleared', at: 2, position: CHOICE }])
    expect(cleared.items[CHOICE]?.response).toBeUndefined()
    expect(after([started, { type: 'cleared', at: 2, position: CHOICE }]).items[CHOICE]?.response).toBeUndefined()
  })
})

describe('marks', () => {
  it('[S9] sets and takes back a flag', () => {
    const flag = (at: number, flagged: boolean): SessionEvent => ({ type: 'flagged', at, position: 3, flagged })
    expect(after([started, flag(1, true)]).items[3]?.flagged).toBe(true)
    expect(after([started, flag(1, true), flag(2, true)]).items[3]?.flagged).toBe(true)
    expect(after([started, flag(1, true), flag(2, false)]).items[3]?.flagged).toBe(false)
  })

  it('[S9] strikes options out, each once, and restores them', () => {
    const strike = (at: number, option: string, struckOut = true): SessionEvent => ({
      type: 'struck-out',
      at,
      position: CHOICE,
      option,
      struckOut,
    })
    const struck = (...events: SessionEvent[]) => after([started, ...events]).items[CHOICE]?.struckOut
    expect(struck(strike(1, 'a'), strike(2, 'c'))).toEqual(['a', 'c'])
    expect(struck(strike(1, 'a'), strike(2, 'c'), strike(3, 'a'))).toEqual(['c', 'a'])
    expect(struck(strike(1, 'a'), strike(2, 'c'), strike(3, 'a', false))).toEqual(['c'])
    expect(struck(strike(1, 'a', false))).toEqual([])
    expect(refusal(strike(1, 'z'))).toEqual({ code: 'unknown-option', position: CHOICE, option: 'z' })
  })

  it.each(eventsAt(7).filter(event => 'position' in event))('[S9] leaves every other item as it was: $type', event => {
    const before = after([started])
    const next = step(before, event)
    if (!next.ok) throw new Error(next.error.code)
    const position = 'position' in event ? event.position : -1
    next.value.items.forEach((item, index) => {
      const { usedMs, ...marks } = item
      const { usedMs: _, ...marksBefore } = before.items[index]!
      if (index !== position) expect(marks).toEqual(marksBefore)
      expect(usedMs).toBe(index === 0 ? 7 : 0)
    })
  })

  it('[S10] makes an item seen when it is moved to, and not by an answer or a mark', () => {
    const session = after([started, { type: 'moved', at: 1, position: 4 }, { type: 'moved', at: 2, position: 4 }])
    expect(session.position).toBe(4)
    expect(session.items.flatMap(({ seen }, index) => (seen ? [index] : []))).toEqual([0, 4])
    const last = mockForm.items.length - 1
    const flagged = after([started, { type: 'flagged', at: 1, position: last, flagged: true }])
    expect(flagged.items[last]?.seen).toBe(false)
  })

  it.each<Extract<SessionEvent, { position: number }>>([
    { type: 'moved', at: 1, position: 10 },
    { type: 'responded', at: 1, position: 10, response: ['a'] },
    { type: 'cleared', at: 1, position: 11 },
    { type: 'flagged', at: 1, position: 10, flagged: true },
    { type: 'struck-out', at: 1, position: 99, option: 'a', struckOut: true },
    { type: 'checked', at: 1, position: 10 },
    { type: 'moved', at: 1, position: -1 },
    { type: 'moved', at: 1, position: 0.5 },
  ])('[S14] refuses $type at position $position of ten', event => {
    expect(refusal(event)).toEqual({ code: 'no-such-position', position: event.position, items: 10 })
  })
})

describe('checking', () => {
  const position = positionOf('tst-c01-11-001', drillForm)
  const untimed: SessionEvent = { type: 'started', at: 0, limitMs: null }
  const checked = (at: number): SessionEvent => ({ type: 'checked', at, position })

  it('[S11] locks a response in a drill', () => {
    const events = [untimed, responded(1, position), checked(2)]
    expect(after(events, drillForm).items[position]).toMatchObject({ checked: true, response: ['a'] })
    for (const event of [responded(3, position, ['b']), { type: 'cleared', at: 3, position } as const, checked(3)])
      expect(refusal(event, events, drillForm)).toEqual({ code: 'already-checked', position })
    expect(refusal({ type: 'flagged', at: 3, position, flagged: true }, events, drillForm)).toBeUndefined()
  })

  it('[S11] needs a response', () => {
    expect(refusal(checked(1), [untimed], drillForm)).toEqual({ code: 'nothing-to-check', position })
    const events = [untimed, responded(1, position), { type: 'cleared', at: 2, position } as const]
    expect(refusal(checked(3), events, drillForm)).toEqual({ code: 'nothing-to-check', position })
  })

  it('[S11] does not happen in a mock', () => {
    expect(refusal({ type: 'checked', at: 2, position: CHOICE }, [started, responded(1)])).toEqual({
      code: 'feedback-comes-at-the-end',
    })
  })
})

describe('replay', () => {
  it('[S13] starts from a new session', () => {
    expect(replay(mockForm, [])).toEqual({ session: newSession(mockForm) })
  })

  it('[S13] names the first event that cannot happen, and keeps the session before it', () => {
    const log = [started, responded(5), responded(4), submitted(6)]
    expect(replay(mockForm, log)).toEqual({
      session: after([started, responded(5)]),
      failure: { index: 2, error: { code: 'time-runs-backwards', at: 4, last: 5 } },
    })
  })

  it('[S13] replays a long log in time', () => {
    const moves = Array.from({ length: 20_000 }, (_, index) => ({
      type: 'moved' as const,
      at: index,
      position: index % 10,
    }))
    const { session } = replay(mockForm, [{ type: 'started', at: 0, limitMs: null }, ...moves])
    expect(session.items.reduce((sum, { usedMs }) => sum + usedMs, 0)).toBe(19_999)
  })
})

const position = fc.integer({ min: -1, max: 12 })
const option = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z')
const response = fc.oneof(
  fc.array(option, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), option, { maxKeys: 3 }),
)
const events: fc.Arbitrary<SessionEvent> = fc
  .tuple(
    fc.oneof(
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('started' as const),
          limitMs: fc.option(fc.integer({ min: 1, max: 900 })),
        }),
      },
      { weight: 6, arbitrary: fc.record({ type: fc.constant('moved' as const), position }) },
      { weight: 6, arbitrary: fc.record({ type: fc.constant('responded' as const), position, response }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('cleared' as const), position }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('flagged' as const), position, flagged: fc.boolean() }) },
      {
        weight: 2,
        arbitrary: fc.record({ type: fc.constant('struck-out' as const), position, option, struckOut: fc.boolean() }),
      },
      { weight: 3, arbitrary: fc.record({ type: fc.constant('checked' as const), position }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('submitted' as const),
          by: fc.constantFrom('candidate' as const, 'time' as const),
        }),
      },
    ),
    fc.integer({ min: -3, max: 40 }),
  )
  .map(([event, later]) => ({ ...event, at: later }) as SessionEvent)

/** Whole logs: a start, then anything, each event a little later than the one before, or a little earlier. */
const logs = fc.array(events, { maxLength: 60, size: 'max' }).map(list => {
  let now = 0
  return [{ type: 'started' as const, at: 0, limitMs: 200 }, ...list].map((event, index) => {
    now = index === 0 ? 0 : Math.max(0, now + event.at)
    return { ...event, at: now }
  })
})

describe('any sequence of events', () => {
  it.each([
    ['a mock', mockForm],
    ['a drill', drillForm],
  ])('[S2] [S6] [S7] [S12] [S13] keeps the laws of sessions in %s', (_, form) => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(logs, log => {
        let session = newSession(form)
        const accepted: SessionEvent[] = []
        for (const event of log) {
          const before = JSON.stringify(session)
          const next = step(session, event)
          expect(JSON.stringify(session)).toBe(before)
          kinds.add(next.ok ? event.type : next.error.code)
          if (!next.ok) continue
          expect(next.value.at).toBeGreaterThanOrEqual(session.at)
          expect(next.value.form).toBe(session.form)
          session = next.value
          accepted.push(event)
        }
        expect(replay(form, accepted)).toEqual({ session })
        expect(session.form).toEqual(form)
        expect(session.items.reduce((sum, { usedMs }) => sum + usedMs, 0)).toBe(session.at)
        for (const event of accepted) expect(SessionEventSchema.safeParse(event).success).toBe(true)
      }),
      // A fixed seed, so that every kind of event and refusal below is certain to occur.
      { numRuns: 400, seed: 1 },
    )
    const common = ['started', 'moved', 'responded', 'submitted', 'time-is-up', 'already-submitted', 'unknown-option']
    expect(common.filter(kind => !kinds.has(kind))).toEqual([])
  })
})
