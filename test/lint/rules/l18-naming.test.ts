import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/index.ts'
import { naming } from '../../../src/lint/rules/l18-naming.ts'
import { SERVICES, said, soundItem, withOption, withTexts } from '../../fixtures/lint.ts'

function withScenario(text: string): Item {
  return soundItem(0, { scenario: text, decidingConstraints: ['time'] })
}

const error = (message: string) => `error tst-c01-1-000 ${message}`
const warning = (message: string) => `warning tst-c01-1-000 ${message}`

describe('naming', () => {
  it.each([
    'Orders go to Amazon S3. The S3 bucket is full.',
    'AWS IAM Identity Center (formerly AWS Single Sign-On) signs people in.',
    'Orders go to Amazon S3, and S3 Tables hold the sums.',
    'An IAM role lets AWS accounts in two AWS Regions share an Amazon Machine Image.',
    'The policy names `AWS Foo` and `dynamodb:GetItem`, and the host is dynamodb.example.com.',
    'AWS Lambda functions write to Amazon SQSs.',
  ])('is quiet about "%s"', text => {
    expect(said(naming, [withScenario(text)])).toEqual([])
  })

  it.each([
    ['People use AWS SSO.', error('scenario says "AWS SSO"; it is called AWS IAM Identity Center now')],
    [
      'It is Amazon Kinesis Data Firehose.',
      error('scenario says "Amazon Kinesis Data Firehose"; it is called Amazon Data Firehose now'),
    ],
    ['It is AWS S3.', error('scenario names "AWS S3", which is not in the glossary')],
    ['It is Amazon Frobnicator Pro.', error('scenario names "Amazon Frobnicator Pro", which is not in the glossary')],
    ['It is Amazon DynamoDb.', error('scenario says "DynamoDb"; it is written DynamoDB')],
    ['It is a DynamoDB table.', warning('"DynamoDB" is used before the service is named in full')],
    ['The RPO is one hour.', warning('RPO is used before it is explained')],
  ])('speaks of "%s"', (text, message) => {
    expect(said(naming, [withScenario(text)])).toContain(message)
  })

  it('reads every text of the item', () => {
    const item = withOption(soundItem(0), 'a', { rationale: 'It is AWS SSO.' })
    expect(said(naming, [item])).toEqual([
      error('rationale of a says "AWS SSO"; it is called AWS IAM Identity Center now'),
    ])
  })

  it('accepts short forms in options', () => {
    expect(said(naming, [withTexts(soundItem(0), ['Use DynamoDB.', 'Use SQS.', 'Use S3.', 'Use IAM.'])])).toEqual([])
  })

  it('wants canonical names in keyServices', () => {
    expect(said(naming, [soundItem(0, { keyServices: ['Amazon SQS', 'SQS', 'Queues'] })])).toEqual([
      error('keyServices has "SQS", which is no canonical name of the glossary; perhaps Amazon SQS'),
      error('keyServices has "Queues", which is no canonical name of the glossary'),
    ])
  })

  it.each([
    ['2026-07-29', [], []],
    [
      '2026-07-30',
      [warning('option a offers Amazon Kendra, which is closed to new customers')],
      [error('option b offers Amazon Kendra, which is closed to new customers')],
    ],
  ])('on %s judges an offer of a service that closes on 2026-07-30', (on, asDistractor, asKey) => {
    expect(said(naming, [withOption(soundItem(0), 'a', { text: 'Use Kendra and Amazon Kendra.' })], { on })).toEqual(
      asDistractor,
    )
    expect(said(naming, [withOption(soundItem(0), 'b', { text: 'Use Amazon Kendra.' })], { on })).toEqual(asKey)
  })

  it('only warns of a closed service as key where the company uses it already', () => {
    const item = withOption(withScenario('A bakery uses Amazon Kendra.'), 'b', { text: 'Use Amazon Kendra.' })
    expect(said(naming, [item])).toEqual([warning('option b offers Amazon Kendra, which is closed to new customers')])
  })

  it('refuses a service that has ended', () => {
    expect(said(naming, [withOption(soundItem(0), 'a', { text: 'Use AWS App Mesh.' })])).toEqual([
      error('option a offers AWS App Mesh, which has ended'),
    ])
  })

  it.each([
    'A recovery point objective (RPO) of one hour holds. The RPO is strict.',
    'An RPO (recovery point objective) of one hour holds. The RPO is strict.',
    'The MOST orders come by HTTP, and none in `XYZ`.',
    'Use TS-17, RA3 nodes, FARGATE_SPOT and SQS-like queues.',
  ])('finds every acronym explained in "%s"', text => {
    const context = { services: [...SERVICES] }
    expect(said(naming, [withScenario(text)], context).filter(message => message.includes('explained'))).toEqual([])
  })
})
