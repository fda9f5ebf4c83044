import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseServices, serviceState } from '../../src/lint/services.ts'

const parse = (services: unknown) =>
  parseServices({ file: 'services.json', text: JSON.stringify({ schemaVersion: 1, services }) })
const shipped = () => {
  const parsed = parseServices({ file: 'services.json', text: readFileSync('question-banks/services.json', 'utf8') })
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join('\n'))
  return parsed.value
}

describe('parseServices', () => {
  it('reads names, forms and states', () => {
    const services = [{ name: 'Amazon S3', short: ['S3'], state: 'available' }]
    expect(parse(services)).toEqual({ ok: true, value: services })
  })

  it('refuses a form that names two services', () => {
    const parsed = parse([
      { name: 'Amazon S3', short: ['S3'], state: 'available' },
      { name: 'Amazon S4', former: ['S3'], state: 'closed' },
    ])
    expect(parsed).toEqual({
      ok: false,
      error: [
        {
          code: 'meaning',
          file: 'services.json',
          path: 'services[1]',
          message: '"S3" names both Amazon S3 and Amazon S4',
        },
      ],
    })
  })

  it.each([
    [[{ name: '', state: 'available' }]],
    [[{ name: 'Amazon S3', state: 'gone' }]],
    [[{ name: 'Amazon S3', state: 'closed', since: 'July' }]],
    [[{ name: 'Amazon S3', state: 'available', extra: 1 }]],
  ])('refuses %j', services => {
    expect(parse(services).ok).toBe(false)
  })

  it('refuses what is no JSON', () => {
    expect(parseServices({ file: 'services.json', text: '{' }).ok).toBe(false)
  })
})

describe('serviceState', () => {
  it.each([
    ['2026-07-29', 'available'],
    ['2026-07-30', 'closed'],
  ])('on %s is %s for a service that closes on 2026-07-30', (on, state) => {
    expect(serviceState({ state: 'closed', since: '2026-07-30' }, on)).toBe(state)
  })

  it('holds at any time without a date', () => {
    expect(serviceState({ state: 'ended' }, '2020-01-01')).toBe('ended')
  })
})

describe('question-banks/services.json', () => {
  it('is sorted by name', () => {
    const names = shipped().map(({ name }) => name)
    expect(names).toEqual([...names].sort())
  })

  it.each([
    ['AWS SSO', 'AWS IAM Identity Center'],
    ['AWS Single Sign-On', 'AWS IAM Identity Center'],
    ['Amazon Elasticsearch Service', 'Amazon OpenSearch Service'],
    ['Amazon Kinesis Data Firehose', 'Amazon Data Firehose'],
    ['Amazon Kinesis Data Analytics', 'Amazon Managed Service for Apache Flink'],
    ['QuickSight', 'Amazon Quick Sight'],
    ['Amazon CloudWatch Events', 'Amazon EventBridge'],
    ['Amazon AppStream 2.0', 'Amazon WorkSpaces Applications'],
    ['AWS Chatbot', 'Amazon Q Developer in chat applications'],
    ['Amazon ElastiCache for Redis', 'Amazon ElastiCache'],
  ])('knows %s as a former name of %s', (former, name) => {
    expect(shipped().find(service => service.former?.includes(former))?.name).toBe(name)
  })

  it.each([
    ['AWS CodeCommit', 'available'],
    ['AWS App Runner', 'closed'],
    ['Amazon Kendra', 'closed'],
    ['AWS Snowball Edge', 'closed'],
    ['AWS App Mesh', 'ended'],
    ['Amazon QLDB', 'ended'],
    ['AWS OpsWorks', 'ended'],
  ])('has %s as %s at the end of November 2026', (name, state) => {
    expect(serviceState(shipped().find(service => service.name === name)!, '2026-11-25')).toBe(state)
  })
})
