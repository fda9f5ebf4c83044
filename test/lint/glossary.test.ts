import { describe, expect, it } from 'vitest'
import { maskNames, mentionsIn, replaceNames, servicesIn } from '../../src/lint/glossary.ts'
import { SERVICES } from '../fixtures/lint.ts'

describe('mentionsIn', () => {
  it('takes the longest name at each place, and tells its form', () => {
    const told = mentionsIn('AWS SSO, Amazon S3 Tables, S3 and two SQSs, not XS3 or `Amazon S3`', SERVICES).map(
      ({ service, form, written, at }) => [service.name, form, written, at],
    )
    expect(told).toEqual([
      ['AWS IAM Identity Center', 'former', 'AWS SSO', 0],
      ['Amazon S3 Tables', 'full', 'Amazon S3 Tables', 9],
      ['Amazon S3', 'short', 'S3', 27],
      ['Amazon SQS', 'short', 'SQS', 38],
    ])
  })

  it('finds nothing with an empty glossary', () => {
    expect(mentionsIn('Amazon S3', [])).toEqual([])
  })
})

describe('servicesIn', () => {
  it('names each service once', () => {
    expect([...servicesIn('S3, Amazon S3 and IAM', SERVICES)]).toEqual(['Amazon S3', 'AWS IAM'])
  })
})

describe('replaceNames', () => {
  it('replaces plurals whole', () => {
    expect(replaceNames('two SQSs, one Lambda.', SERVICES, name => `<${name}>`)).toBe(
      'two <Amazon SQS>, one <AWS Lambda>.',
    )
  })
})

describe('maskNames', () => {
  it('blanks names out', () => {
    expect(maskNames('An Amazon S3 bucket', SERVICES)).toBe('An   bucket')
  })
})
