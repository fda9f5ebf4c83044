import { describe, expect, it } from 'vitest'
import { grammarCue } from '../../../src/lint/rules/l09-grammar-cue.ts'
import { said, soundItem, soundMatching, soundResponse, withTexts } from '../../fixtures/lint.ts'

describe('grammar-cue', () => {
  it.each([
    ['verbs', ['Use a queue.', 'Create a topic.', 'Deploy a table.', 'Turn on a bucket.']],
    ['nouns', ['A queue', 'Amazon S3', 'The table', 'AWS Lambda']],
    ['gerunds', ['Using a queue', 'Creating a topic', 'Reading a table', 'Turning a page']],
    ['verbs and words of no known class', ['Use a queue.', 'In each zone, use a topic.', 'Read.', 'Gateway first.']],
  ])('is quiet about %s', (_, texts) => {
    expect(said(grammarCue, [withTexts(soundItem(0), texts)])).toEqual([])
  })

  it.each([
    ['verb and gerund', ['Use a queue.', 'Using a topic.', 'Read.', 'Scan.'], 'options begin with a verb and a gerund'],
    ['verb and noun', ['Use a queue.', 'A topic.', 'Read.', 'Scan.'], 'options begin with a verb and a noun'],
    [
      'stop and no stop',
      ['Use a queue', 'Use a topic.', 'Read.', 'Scan.'],
      'some options end with a full stop, others do not',
    ],
  ])('warns of %s', (_, texts, message) => {
    expect(said(grammarCue, [withTexts(soundItem(0), texts)])).toEqual([`warning tst-c01-1-000 ${message}`])
  })

  it.each([
    'Which combination of actions helps? (Select TWO.)',
    'Which AWS services help? (Select TWO.)',
    'What should the team do? (Select TWO.)',
  ])('is quiet about two keys and "%s"', stem => {
    expect(said(grammarCue, [soundResponse(0, { stem })])).toEqual([])
  })

  it('warns of a number that does not fit the keys', () => {
    expect(
      said(grammarCue, [
        soundResponse(0, { stem: 'Which action helps? (Select TWO.)' }),
        soundItem(1, { stem: 'Which actions help?' }),
        soundMatching(2, { stem: 'Which actions help?' }),
      ]),
    ).toEqual([
      'warning tst-c01-1-000 the stem asks for one action, and the key has 2 options',
      'warning tst-c01-1-001 the stem asks for actions, and the key is one option',
    ])
  })
})
