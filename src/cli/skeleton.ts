/** An item that is still to be written: it fits the schema, and lint refuses every part of it. */

import type { Item, Option } from '../core/index.ts'
import type { ItemDraw } from './draw-item.ts'

/** Stands wherever an author has to write: no question, equal options, rationales of three words. */
const TO_WRITE = 'TO BE WRITTEN'

/** The skeleton of what was drawn, resting on `fact`. */
export function makeSkeleton(draw: ItemDraw, fact: string): Item {
  const { id, task, type, key, difficulty, industry } = draw
  const fields = {
    ...{ id, version: 1, task, scenario: TO_WRITE, stem: TO_WRITE, facts: [fact] },
    decidingConstraints: [TO_WRITE],
    options: draw.options.map(option => makeOption(option, key.includes(option))),
    ...{ takeaway: TO_WRITE, level: 'apply' as const, difficulty },
    ...{ concepts: ['to-be-written'], keyServices: [TO_WRITE], industry, problem: 'to-be-written' },
  }
  if (type === 'matching') {
    const prompts = key.map((_, index) => ({ id: `p${index + 1}`, text: TO_WRITE }))
    return { ...fields, type, prompts, key: Object.fromEntries(key.map((option, index) => [`p${index + 1}`, option])) }
  }
  if (type === 'multiple-response') {
    const decidingConstraints = key.map(() => TO_WRITE)
    return { ...fields, type, stem: `${TO_WRITE} (Select TWO.)`, decidingConstraints, key: [...key] }
  }
  return { ...fields, type, key: [...key] }
}

function makeOption(id: string, isKey: boolean): Option {
  const option = { id, text: TO_WRITE, rationale: TO_WRITE }
  return isKey ? option : { ...option, violates: TO_WRITE, rightWhen: TO_WRITE, misconception: TO_WRITE }
}
