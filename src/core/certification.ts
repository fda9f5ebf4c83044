/** A certification is an exam program: its domains and tasks, its form and its scale. */

import * as z from 'zod/mini'
import { DateSchema, ITEM_TYPES, TaskIdSchema, textSchema } from './items/base.ts'

const TaskSchema = z.strictObject({
  id: TaskIdSchema.check(z.describe('Domain and number, such as 1.2.')),
  title: textSchema(300).check(z.describe('A short factual label.')),
})

const DomainSchema = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[0-9]{1,2}$/, 'must be a number of one or two digits, in quotes'),
      z.describe('Its number in the exam guide.'),
    ),
  title: textSchema(300).check(z.describe('Its title in the exam guide.')),
  weight: z.int().check(z.minimum(1), z.maximum(100), z.describe('Percent of the scored items; all sum to 100.')),
  tasks: z.array(TaskSchema).check(z.minLength(1), z.maxLength(30)),
})
export type Domain = z.infer<typeof DomainSchema>

export const CertificationSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  code: z
    .string()
    .check(
      z.regex(/^[A-Z0-9][A-Z0-9-]{1,15}$/, 'must be an exam code such as SAA-C03'),
      z.describe('The exam code, such as SAA-C03.'),
    ),
  title: textSchema(200).check(z.describe('The full name of the certification.')),
  tier: z.enum(['foundational', 'associate', 'professional', 'specialty']),
  availableFrom: z.optional(
    DateSchema.check(z.describe('The first day of the exam, if it is not available yet or recent.')),
  ),
  lastDay: z.optional(DateSchema.check(z.describe('The last day on which the exam can be taken.'))),
  successor: z.optional(textSchema(200).check(z.describe('What replaces it.'))),
  form: z.strictObject({
    items: z.int().check(z.minimum(1), z.maximum(300), z.describe('Items of a full form.')),
    unscored: z.int().check(z.minimum(0), z.maximum(100), z.describe('Of these, administered but not counted.')),
    minutes: z.int().check(z.minimum(1), z.maximum(1000), z.describe('Standard time.')),
  }),
  scale: z.strictObject({
    min: z.int().check(z.minimum(0), z.maximum(10_000)),
    max: z.int().check(z.minimum(1), z.maximum(10_000)),
    passing: z.int().check(z.minimum(1), z.maximum(10_000), z.describe('The scaled score that passes.')),
  }),
  eslExtraMinutes: z.int().check(z.minimum(0), z.maximum(300), z.describe('Extra minutes for non-native speakers.')),
  itemTypes: z.array(z.enum(ITEM_TYPES)).check(z.minLength(1), z.maxLength(4)),
  domains: z.array(DomainSchema).check(z.minLength(1), z.maxLength(20)),
  sources: z.array(textSchema(1000)).check(z.maxLength(50), z.describe('Where these numbers come from.')),
  unconfirmed: z.optional(
    z.array(textSchema(1000)).check(z.maxLength(50), z.describe('What no official source confirms.')),
  ),
})
export type Certification = z.infer<typeof CertificationSchema>

export type CertificationStatus = 'upcoming' | 'active' | 'retiring' | 'retired'

/** The status on the date `on`: it follows from the dates and is stored nowhere. */
export function certificationStatus(
  certification: Pick<Certification, 'availableFrom' | 'lastDay'>,
  on: string,
): CertificationStatus {
  const { availableFrom, lastDay } = certification
  if (availableFrom !== undefined && on < availableFrom) return 'upcoming'
  if (lastDay === undefined) return 'active'
  return on <= lastDay ? 'retiring' : 'retired'
}

/** Why a well-formed certification contradicts itself: path and sentence for each reason. */
export function objectToCertification(certification: Certification): { path: (string | number)[]; message: string }[] {
  const { domains, form, scale } = certification
  const total = domains.reduce((sum, domain) => sum + domain.weight, 0)
  const objections: { path: (string | number)[]; message: string }[] = []
  if (total !== 100) objections.push({ path: ['domains'], message: `the weights sum to ${total}, not 100` })
  if (form.unscored >= form.items) objections.push({ path: ['form', 'unscored'], message: 'no item would be scored' })
  if (!(scale.min < scale.passing && scale.passing < scale.max))
    objections.push({ path: ['scale'], message: 'min, passing and max must rise in this order' })
  const ids = domains.map(domain => domain.id)
  domains.forEach((domain, index) => {
    if (ids.indexOf(domain.id) !== index)
      objections.push({ path: ['domains', index, 'id'], message: `domain "${domain.id}" stands twice` })
    const tasks = domain.tasks.map(task => task.id)
    domain.tasks.forEach((task, position) => {
      const path = ['domains', index, 'tasks', position, 'id']
      if (!task.id.startsWith(`${domain.id}.`))
        objections.push({ path, message: `task "${task.id}" does not belong to domain "${domain.id}"` })
      if (tasks.indexOf(task.id) !== position) objections.push({ path, message: `task "${task.id}" stands twice` })
    })
  })
  return objections
}
