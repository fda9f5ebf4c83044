/**
 * The draw that an author starts from: what is drawn is not chosen, so no habit of a writer becomes a cue. Every
 * stream hangs on the id of the new item alone.
 */

import { type Bank, below, type ItemType, optionLetter, rngFor, shuffled } from '../core/index.ts'

/** How often each type is drawn where the exam has it; multiple response is 7 in 40. */
const TYPE_WEIGHTS: Readonly<Record<ItemType, number>> = {
  'multiple-choice': 33,
  'multiple-response': 7,
  ordering: 1,
  matching: 1,
}

/** Options of a new item, and how many of them are in its key. */
const SIZES: Readonly<Record<ItemType, { readonly options: number; readonly keys: number }>> = {
  'multiple-choice': { options: 4, keys: 1 },
  'multiple-response': { options: 5, keys: 2 },
  ordering: { options: 4, keys: 4 },
  matching: { options: 4, keys: 3 },
}

const CLOSE_PAIRS = ['key and a distractor', 'two distractors', '2x2 grid of two choices']

const OPENINGS = [
  ...['a failure', 'a number', 'a requirement', 'a place or team', 'a migration step', 'a change of load'],
  'an audit or review finding',
]

const INDUSTRIES = (
  'airline animal-shelter aquarium architecture-office auction-house bakery-chain bank biotech book-publisher brewery ' +
  'broadcasting car-rental cement-works chemicals cinema-chain city-transit coffee-roaster construction crowdfunding ' +
  'dairy dental-clinics district-heating drone-surveying elevator-maintenance fashion ferry-line film-studio ' +
  'fire-brigade fisheries food-delivery forestry freight-rail furniture-maker game-studio genomics geothermal ' +
  'grain-trading greenhouse-growers hearing-aids hospital hotel-chain insurance job-portal language-school law-firm ' +
  'library lottery machine-tools marathon-organizer map-maker mining mobile-network museum music-streaming newspaper ' +
  'observatory online-pharmacy orchestra parcel-service payroll photo-archive podcast-network port-authority ' +
  'printing-house property-management publishing radio recycling research-institute satellite-imaging seed-breeder ' +
  'shipyard ski-resort solar-power sports-league stock-photos supermarket surveying tax-adviser telecom textile-mill ' +
  'theater ticketing toy-maker translation-agency travel-agency tutoring university vaccine-logistics veterinary ' +
  'video-conferencing vineyard waste-disposal water-utility weather-service wind-energy'
).split(' ')

/** What is fixed before an item is written. */
export interface ItemDraw {
  readonly id: string
  readonly task: string
  readonly type: ItemType
  /** Which side of the first fact's contrast is the key. */
  readonly direction: 'A' | 'B'
  readonly closePair: string
  /** The place of the key among the options by length, 1 the longest; `null` where the key has several options. */
  readonly keyLengthRank: number | null
  readonly opening: string
  readonly industry: string
  /** The share of just-qualified candidates expected to be right. */
  readonly difficulty: number
  /** Option ids in the order of the file. */
  readonly options: readonly string[]
  /** The options of the key; for ordering in key order, for matching in the order of the prompts. */
  readonly key: readonly string[]
}

/** The draw of the item `id`. Of the industries, one of those that the bank uses least. */
export function drawItem(
  id: string,
  task: string,
  { certification, items }: Pick<Bank, 'certification' | 'items'>,
): ItemDraw {
  const rng = (purpose: string) => rngFor(id, certification.code, 'draw', purpose)
  const pick = <T>(purpose: string, list: readonly T[]) => list[below(rng(purpose), list.length)] as T
  const types = certification.itemTypes.flatMap(type => Array.from({ length: TYPE_WEIGHTS[type] }, () => type))
  const type = pick('type', types)
  const size = SIZES[type]
  const options = Array.from({ length: size.options }, (_, index) => optionLetter(index).toLowerCase())
  const placed = shuffled(rng('key'), options).slice(0, size.keys)
  return {
    id,
    task,
    type,
    direction: pick('direction', ['A', 'B'] as const),
    closePair: pick('close-pair', CLOSE_PAIRS),
    keyLengthRank: size.keys === 1 ? 1 + below(rng('length'), size.options) : null,
    opening: pick('opening', OPENINGS),
    industry: pick(
      'industry',
      leastUsed(
        INDUSTRIES,
        items.map(item => item.industry),
      ),
    ),
    difficulty: pick('difficulty', [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75]),
    options,
    key: type === 'multiple-response' ? placed.sort() : placed,
  }
}

function leastUsed(names: readonly string[], used: readonly string[]): string[] {
  const times = (name: string) => used.filter(one => one === name).length
  const least = Math.min(...names.map(times))
  return names.filter(name => times(name) === least)
}
