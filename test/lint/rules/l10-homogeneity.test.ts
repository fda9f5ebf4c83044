import { describe, expect, it } from 'vitest'
import { homogeneity } from '../../../src/lint/rules/l10-homogeneity.ts'
import { said, soundItem, soundOrdering, withTexts } from '../../fixtures/lint.ts'

const sentence = 'Write every order to a queue.'

describe('homogeneity', () => {
  it.each([
    ['names', ['Amazon S3', 'An Amazon SQS', 'AWS Lambda.', 'IAM Identity Center']],
    ['numbers', ['10 minutes', '1-5 minutes', '2.5 GB', '99.9 percent']],
    ['snippets', ['`a`', '{"b": 1}', '```\nc\n```', '[1, 2]']],
    ['sentences and short phrases', [sentence, 'Read replicas', sentence, 'A public subnet']],
  ])('is quiet about %s', (_, texts) => {
    expect(said(homogeneity, [withTexts(soundItem(0), texts)])).toEqual([])
  })

  it('refuses a key that is alone in its class', () => {
    expect(said(homogeneity, [withTexts(soundItem(0), ['Amazon S3', sentence, 'AWS Lambda', 'Amazon SQS'])])).toEqual([
      'error tst-c01-1-000 only the key is a sentence; options are of several classes: name, sentence',
    ])
  })

  it.each([
    ['a distractor of another class', soundItem(0), ['Amazon S3', sentence, sentence, sentence]],
    ['a lone key beside a phrase of no class', soundItem(0), ['Amazon S3', sentence, 'A phrase', 'Amazon SQS']],
    ['mixed steps', soundOrdering(0), ['Amazon S3', sentence, sentence, sentence]],
  ])('warns of %s', (_, item, texts) => {
    expect(said(homogeneity, [withTexts(item, texts)])).toEqual([
      'warning tst-c01-1-000 options are of several classes: name, sentence',
    ])
  })
})
