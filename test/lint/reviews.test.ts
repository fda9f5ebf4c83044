import { describe, expect, it } from 'vitest'
import { parseReviews } from '../../src/lint/reviews.ts'
import { makeContext, reviewsFor, soundItem, soundMatching } from '../fixtures/lint.ts'

const [file] = reviewsFor(makeContext([soundItem(0), soundMatching(1)]).bank)

const parse = (value: unknown) => parseReviews({ file: 'reviews/1.json', text: JSON.stringify(value) })

describe('parseReviews', () => {
  it('reads back what was written, responses of matching items included', () => {
    expect(parse(file)).toEqual({ ok: true, value: file })
  })

  it.each([
    ['a digest that is none', { digest: 'abc' }],
    ['a solve without a seed', { solves: [{ ...file!.reviews[0]!.solves[0], seed: undefined }] }],
    ['a confidence beyond 100', { solves: [{ ...file!.reviews[0]!.solves[0], confidence: 101 }] }],
    ['a settlement without a source', { settlement: { outcome: 'kept', reason: 'So.', on: '2026-11-25' } }],
  ])('refuses %s', (_, over) => {
    expect(parse({ ...file, reviews: [{ ...file!.reviews[0], ...over }] }).ok).toBe(false)
  })

  it('refuses what is no JSON', () => {
    expect(parseReviews({ file: 'reviews/1.json', text: '' }).ok).toBe(false)
  })
})
