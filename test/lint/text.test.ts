import { describe, expect, it } from 'vitest'
import {
  contentStems,
  jaccard,
  readingGrade,
  sentences,
  shingles,
  stemWord,
  syllables,
  tokens,
  withoutCode,
  words,
} from '../../src/lint/text.ts'

describe('words', () => {
  it('are what stands between spaces and holds a letter or digit', () => {
    expect(words('- One, two\n\n 3-4 – (five) |')).toEqual(['One,', 'two', '3-4', '(five)'])
  })
})

describe('tokens', () => {
  it('are lower-case runs without possessives; hyphens part them', () => {
    expect(tokens("The company's read-only 1,000 users' Lambda@Edge v2.1.")).toEqual([
      'the',
      'company',
      'read',
      'only',
      '1,000',
      'users',
      'lambda@edge',
      'v2.1',
    ])
  })
})

describe('stemWord', () => {
  it.each([
    ['replicate', 'replicates', 'replicated', 'replicating', 'replication', 'replications', 'replicator'],
    ['encrypt', 'encrypts', 'encrypted', 'encrypting', 'encryption'],
    ['policy', 'policies'],
    ['queue', 'queues', 'queued', 'queuing'],
    ['bus', 'buses'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['deploy', 'deploys', 'deployed', 'deployment', 'deployments'],
  ])('joins %s and its forms', (word, ...forms) => {
    expect(forms.map(stemWord)).toEqual(forms.map(() => stemWord(word)))
  })

  it.each(['access', 'sqs', 's3', '1,000', 'bus', 'sing'])('leaves %s whole', word => {
    expect(stemWord(word)).toBe(word)
  })

  it('keeps different words apart', () => {
    const different = ['state', 'statue', 'store', 'order', 'other', 'table', 'topic', 'instance', 'private', 'process']
    expect(new Set(different.map(stemWord)).size).toBe(different.length)
  })
})

describe('contentStems', () => {
  it('leave out words without meaning of their own', () => {
    expect(contentStems('The solution will meet these requirements in 5 regions')).toEqual(['solut', '5', 'reg'])
  })
})

describe('jaccard', () => {
  it('is the shared share', () => {
    expect(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5)
    expect(jaccard(new Set(), new Set())).toBe(0)
  })
})

describe('shingles', () => {
  it('are the runs of a length', () => {
    expect([...shingles(['a', 'b', 'c'], 2)]).toEqual(['a b', 'b c'])
    expect([...shingles(['a'], 2)]).toEqual([])
  })
})

describe('withoutCode', () => {
  it('keeps every other character in its place', () => {
    expect(withoutCode('a `b` c\n```\nd\n``` e')).toBe('a     c\n   \n \n    e')
  })
})

describe('sentences', () => {
  it('end at full stops and lines, not inside numbers or names', () => {
    expect(sentences('One v2.5 is. Two "is so." Three?\n- four five\n\n***')).toEqual([
      'One v2.5 is.',
      'Two "is so."',
      'Three?',
      '- four five',
    ])
  })
})

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['late', 1],
    ['table', 2],
    ['waited', 2],
    ['stopped', 1],
    ['company', 3],
    ['availability', 6],
    ['123', 1],
  ])('of %s are %i', (word, count) => {
    expect(syllables(word)).toBe(count)
  })
})

describe('readingGrade', () => {
  it('follows the formula', () => {
    // Six words of one syllable in two sentences: 0.39 · 3 + 11.8 − 15.59.
    expect(readingGrade('The cat sat. The dog ran.')).toBeCloseTo(-2.62, 9)
    expect(readingGrade('')).toBe(0)
  })
})
