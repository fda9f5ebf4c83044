/**
 * The glossary of services: the names that items use today, the short forms and the former names of each, and
 * whether a new customer can still have it.
 */

import * as z from 'zod/mini'
import { type BankIssue, err, parseJson, parseWith, type Result, type SourceFile } from '../core/index.ts'
import { day } from './fields.ts'

const name = z.string().check(z.regex(/^\S(.*\S)?$/), z.maxLength(100))

const ServiceSchema = z.strictObject({
  name: name.check(z.describe('The canonical name as the vendor writes it today.')),
  short: z.optional(z.array(name).check(z.describe('Accepted after the first full mention, and in options.'))),
  former: z.optional(z.array(name).check(z.describe('Names it had; allowed only as "(formerly …)".'))),
  state: z.enum(['available', 'closed', 'ended']).check(z.describe('Closed: existing customers only.')),
  since: z.optional(day.check(z.describe('The first day of that state, unless available.'))),
})
export type Service = z.infer<typeof ServiceSchema>

export const ServiceFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  services: z.array(ServiceSchema).check(z.maxLength(2000)),
})

/** The services of a file, or every reason why it is no glossary; no form may name two services. */
export function parseServices({ file, text }: SourceFile): Result<readonly Service[], readonly BankIssue[]> {
  const json = parseJson(text, file)
  if (!json.ok) return json
  const parsed = parseWith(ServiceFileSchema, json.value, file)
  if (!parsed.ok) return parsed
  const issues = objectToServices(parsed.value.services, file)
  return issues.length > 0 ? err(issues) : { ok: true, value: parsed.value.services }
}

function objectToServices(services: readonly Service[], file: string): BankIssue[] {
  const owners = new Map<string, string>()
  return services.flatMap((service, index) =>
    [service.name, ...(service.short ?? []), ...(service.former ?? [])].flatMap(form => {
      const owner = owners.get(form)
      owners.set(form, service.name)
      if (owner === undefined) return []
      const message = `"${form}" names both ${owner} and ${service.name}`
      return [{ code: 'meaning' as const, file, path: `services[${index}]`, message }]
    }),
  )
}

/** The state of `service` on the date `on`: a change that is announced for later has not happened. */
export function serviceState(service: Pick<Service, 'state' | 'since'>, on: string): Service['state'] {
  return service.since !== undefined && service.since > on ? 'available' : service.state
}
