/** How an option begins: with an imperative, a gerund or a noun phrase. */

const VERBS = new Set(
  `accept access activate add adjust adopt allow allocate analyze apply approve archive arrange assign associate assume
  attach audit authorize automate avoid back bake block bring build buy cache call capture centralize change check choose
  clone collect combine compare compress configure connect consolidate contact continue convert copy create cut decrease
  decouple define delegate delete deny deploy design detach detect develop direct disable discover distribute divide
  download drop edit employ enable encrypt enforce enlarge enroll ensure establish evaluate expand export expose extend fan fetch
  filter forward generate get give grant group have host identify implement import include increase index ingest inspect
  install instruct integrate invite invoke issue join keep launch leave let limit link list load lock log look maintain make manage
  map mark merge migrate mirror modify monitor mount move open order organize override partition pass perform
  permit pin place point poll populate prepare process promote protect provide provision publish pull purchase push put query
  queue raise read rebuild receive record redesign redirect reduce refactor refer register rehost reject release remove rename
  replace replatform replicate request require reserve resize resolve restore restrict retain retire retrieve return reuse review
  rewrite rotate route run scale scan schedule script search select send separate serve set share shift shorten show sign
  specify split spread stage start stop store stream submit subscribe switch synchronize tag take terminate test tier trace track train transfer
  transform transition trigger tune turn update upgrade upload use validate verify version view wait write`.split(
    /\s+/,
  ),
)

const DETERMINERS = /^(?:a|an|the|one|two|three|four|each|every|its|their|amazon|aws|\d[\d.,]*)$/

/** Nouns and names that look like gerunds. */
const NO_GERUNDS = new Set([
  'string',
  'elastic load balancing',
  'billing',
  'pricing',
  'nothing',
  'everything',
  'something',
])

export type Opening = 'a verb' | 'a gerund' | 'a noun'

/** The class of the first word of `text`, if it has a known one. */
export function openingClass(text: string): Opening | undefined {
  const first = /[\p{L}\p{N}.,'-]+/u.exec(text.toLowerCase())
  const word = String(first).replace(/[.,]+$/, '')
  if (VERBS.has(word)) return 'a verb'
  if (DETERMINERS.test(word)) return 'a noun'
  return /^[a-z]{2,}ing$/.test(word) && !NO_GERUNDS.has(word) ? 'a gerund' : undefined
}
