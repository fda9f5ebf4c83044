import { describe, expect, it } from 'vitest'
import {
  type AttemptContent,
  assembleForm,
  contentOf,
  drillBlueprint,
  type Form,
  type Item,
  isReviewable,
  NOTHING_SEEN,
  newSession,
  optionLetter,
  presentItem,
  presentText,
  replay,
  reviewItem,
  type SessionEvent,
} from '../../src/core/index.ts'
import {
  makeBank,
  makeFact,
  makeItem,
  makeItems,
  makeMatching,
  makeMultipleResponse,
  makeOrdering,
} from '../fixtures/build.ts'

const items = [
  makeItem({ id: 'mc', facts: ['first', 'second'] }),
  makeMultipleResponse({ id: 'mr', facts: ['third'] }),
  makeOrdering({ id: 'or', facts: ['fourth'] }),
  makeMatching({ id: 'ma', facts: ['fifth'] }),
]
const bank = makeBank([...items, ...makeItems('2.1', 4)])
const content: AttemptContent = contentOf({ items, facts: [...bank.facts.values()] })

function drillOf(...ids: string[]): Form {
  const blueprint = drillBlueprint(bank, { only: ids })
  const form = assembleForm(bank, { blueprint, seed: 'seed', exposure: NOTHING_SEEN })
  if (!form.ok) throw new Error(form.error.code)
  return form.value
}

const started: SessionEvent = { type: 'started', at: 0, limitMs: null }
const sessionOf = (form: Form, ...log: SessionEvent[]) => {
  const { session, failure } = replay(form, [started, ...log])
  if (failure) throw new Error(failure.error.code)
  return session
}

describe('presentItem', () => {
  it.each(items.map(item => [item.type, item] as const))(
    '[P1] shows of %s what may be seen, and nothing else',
    (_, item) => {
      const presented = presentItem(content.items, newSession(drillOf(item.id)), 0)
      expect(Object.keys(presented).sort()).toEqual(
        ['options', 'position', 'prompts', 'scenario', 'select', 'stem', 'type'].sort(),
      )
      for (const option of presented.options) expect(Object.keys(option).sort()).toEqual(['id', 'letter', 'text'])
      for (const prompt of presented.prompts) expect(Object.keys(prompt).sort()).toEqual(['id', 'text'])
      const said = JSON.stringify(presented)
      const secrets = [
        item.takeaway,
        ...item.options.flatMap(({ rationale, misconception, rightWhen }) => [rationale, misconception, rightWhen]),
      ]
      expect(secrets.filter(secret => secret !== undefined && said.includes(secret))).toEqual([])
      expect(presented).toMatchObject({ position: 0, type: item.type, scenario: item.scenario, stem: item.stem })
    },
  )

  it.each([
    ['mc', 1],
    ['mr', 2],
    ['or', 3],
    ['ma', 3],
  ])('[P1] tells how many to select: %s, %i', (id, select) => {
    expect(presentItem(content.items, newSession(drillOf(id)), 0).select).toBe(select)
  })

  it('[P1] shows the prompts of a matching item, and none of others', () => {
    const prompts = ['p', 'q', 'r'].map(id => ({ id, text: `Need ${id}` }))
    expect(presentItem(content.items, newSession(drillOf('ma')), 0).prompts).toEqual(prompts)
    expect(presentItem(content.items, newSession(drillOf('mc')), 0).prompts).toEqual([])
  })

  it('[P3] letters the options in the order of the form', () => {
    const form = drillOf('mr')
    const { options } = presentItem(content.items, newSession(form), 0)
    expect(options.map(({ id }) => id)).toEqual(form.items[0]?.options)
    expect(options.map(({ letter }) => letter)).toEqual([...'ABCDE'])
    expect(options.map(({ text }) => text)).toEqual(
      form.items[0]?.options.map(id => items[1]?.options.find(option => option.id === id)?.text),
    )
    expect([0, 1, 11].map(optionLetter)).toEqual(['A', 'B', 'L'])
  })

  it.each([-1, 1, 99])('[C6] calls position %i of one a mistake of ours', position => {
    expect(() => presentItem(content.items, newSession(drillOf('mc')), position)).toThrow(`no item at ${position}`)
  })

  it('[C6] calls an item that the attempt does not hold a mistake of ours', () => {
    expect(() => presentItem(new Map(), newSession(drillOf('mc')), 0)).toThrow('no item at 0')
  })
})

describe('presentText', () => {
  it('[P3] leaves an option without text whose id the item lacks', () => {
    const item: Item = makeItem()
    expect(presentText(item, ['b', 'z']).options).toEqual([
      { id: 'b', letter: 'A', text: item.options[1]?.text },
      { id: 'z', letter: 'B', text: '' },
    ])
  })
})

describe('reviewItem', () => {
  const form = drillOf('mc', 'mr')
  const position = form.items.findIndex(({ id }) => id === 'mc')
  const other = 1 - position
  const respond: SessionEvent = { type: 'responded', at: 1, position, response: ['a'] }
  const check: SessionEvent = { type: 'checked', at: 2, position }

  it('[P2] opens one item of a drill once it is checked', () => {
    for (const session of [newSession(form), sessionOf(form), sessionOf(form, respond)]) {
      expect(isReviewable(session, position)).toBe(false)
      expect(() => reviewItem(content, session, position)).toThrow('may not be reviewed yet')
    }
    const session = sessionOf(form, respond, check)
    expect([position, other].map(at => isReviewable(session, at))).toEqual([true, false])
    expect(reviewItem(content, session, position).id).toBe('mc')
    expect(() => reviewItem(content, session, other)).toThrow('may not be reviewed yet')
  })

  it('[P2] opens every item after submission', () => {
    const session = sessionOf(form, { type: 'submitted', at: 5, by: 'candidate' })
    expect([position, other].map(at => reviewItem(content, session, at).id)).toEqual(['mc', 'mr'])
    expect(() => reviewItem(content, session, 2)).toThrow('no item at 2')
  })

  it('[P4] holds everything about the item and the response to it', () => {
    const item = items[0] as Item
    const reviewed = reviewItem(content, sessionOf(form, respond, check), position)
    expect(reviewed).toMatchObject({
      ...{ position, id: 'mc', version: 1, domain: '1', task: '1.1', type: 'multiple-choice', select: 1 },
      ...{ key: ['b'], response: ['a'], correct: false, takeaway: item.takeaway },
      digest: form.items[position]?.digest,
      decidingConstraints: item.decidingConstraints,
    })
    expect(reviewed.facts).toEqual([makeFact({ id: 'first' }), makeFact({ id: 'second' })])
    expect(reviewed.options.map(({ id }) => id)).toEqual(form.items[position]?.options)
    for (const option of reviewed.options) {
      const written = item.options.find(({ id }) => id === option.id)
      expect(option).toMatchObject({ ...written, isKey: option.id === 'b', chosen: option.id === 'a' })
    }
  })

  it('[P4] marks every option that was matched, and says that all pairs are right', () => {
    const matching = drillOf('ma')
    const log: SessionEvent[] = [
      { type: 'responded', at: 1, position: 0, response: { p: 'b', q: 'd', r: 'a' } },
      { type: 'checked', at: 2, position: 0 },
    ]
    const reviewed = reviewItem(content, sessionOf(matching, ...log), 0)
    const marked = (mark: 'chosen' | 'isKey') => reviewed.options.filter(option => option[mark]).map(({ id }) => id)
    expect([marked('chosen').sort(), marked('isKey').sort()]).toEqual([[...'abd'], [...'abd']])
    expect(reviewed.correct).toBe(true)
  })

  it('[P4] shows an unanswered item as not correct, and the facts that the attempt holds', () => {
    const session = sessionOf(form, { type: 'submitted', at: 5, by: 'candidate' })
    const reviewed = reviewItem(
      { ...content, facts: new Map([['second', makeFact({ id: 'second' })]]) },
      session,
      position,
    )
    expect(reviewed).toMatchObject({ response: undefined, correct: false })
    expect(reviewed.facts.map(({ id }) => id)).toEqual(['second'])
    expect(reviewed.options.some(({ chosen }) => chosen)).toBe(false)
  })
})
