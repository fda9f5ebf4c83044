/**
 * L26: no real companies or people, nothing that only one culture knows, straight quotes, single spaces, and no
 * markup or invisible characters left over. The lists are short on purpose: what is on them is never meant otherwise.
 */

import { error, itemRule, type Objection } from '../finding.ts'
import { allPassages, type Passage } from '../item-text.ts'

const COMPANIES =
  /\b(?:Airbnb|Alibaba|BMW|Boeing|Coca-Cola|Disney|DoorDash|Expedia|Facebook|FedEx|Google|Ikea|IKEA|Instagram|Lyft|McDonald's|Mercedes|Netflix|Nike|Nintendo|PayPal|Pepsi|Pfizer|Samsung|Shopify|Siemens|Spotify|Starbucks|Tesla|TikTok|Toyota|Twitter|Uber|Unilever|Visa|Volkswagen|Walmart|YouTube)\b/

const PEOPLE =
  /\b(?:Mr|Mrs|Ms|Dr|Prof)\. [A-Z]|\b(?:Alice|Bob|Carlos|Charlie|David|Emma|Jane|John|Maria|Martha|Mary|Michael|Mike|Sarah|Susan)\b/

const CULTURE =
  /\b(?:Thanksgiving|Super Bowl|Black Friday|Cyber Monday|Halloween|Fourth of July|4th of July|Christmas|Easter|Ramadan|Diwali|World Series|March Madness)\b/

const CHECKS: readonly (readonly [RegExp, string])[] = [
  [COMPANIES, 'names a real company'],
  [PEOPLE, 'names a person'],
  [CULTURE, 'needs knowledge of one culture'],
  [/[‘’“”«»„]/, 'has typographic quotes'],
  [/\S {2,}\S/, 'has two spaces in a row'],
  [/ $/m, 'has a space at the end of a line'],
  [/<\/?[a-z][a-z0-9]*(?: [^<>]*)?>|&(?:[a-z]+|#\d+);|<!--/i, 'has left-over markup'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  [/[\u0000-\u0008\u000b-\u001f\u007f\u00a0\u00ad\u200b-\u200f\u2028\u2029\ufeff]/, 'has an invisible character'],
]

export const hygiene = itemRule('L26', 'hygiene', item => allPassages(item).flatMap(objectToPassage))

function objectToPassage({ where, text }: Passage): Objection[] {
  // Code keeps its own spaces, and table rows are aligned with them.
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, 'x').replace(/^\|.*$/gm, row => row.replace(/ {2,}/g, ' '))
  return CHECKS.flatMap(([pattern, what]) => {
    const found = pattern.exec(prose)?.[0]
    return found === undefined ? [] : [error(`the ${where} ${what}: ${JSON.stringify(found)}`)]
  })
}
