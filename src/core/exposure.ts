/** What was seen before, and when last: the part of a person's history that drawing a form depends on. */

export interface Sighting {
  /** In how many attempts and drills the item was on screen; 1 or more. */
  readonly times: number
  /** The date or time of the last one; compared as text, earlier is smaller. */
  readonly lastOn: string
}

/** Sightings by item id; what is absent was never seen. */
export type Exposure = ReadonlyMap<string, Sighting>

/** The exposure of somebody who has seen nothing. */
export const NOTHING_SEEN: Exposure = new Map()
