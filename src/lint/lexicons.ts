/** The word lists by which wording gives a key away. */

/** Absolute terms (L06, G08); "read-only" and its like are none. */
export const ABSOLUTES =
  /(?<![\w-])(?:always|never|only|all|every|must|cannot|completely|guarantee(?:s|d|ing)?)(?![\w-])/gi

/** Hedges (L07, G09). */
export const HEDGES = /(?<![\w-])(?:may|might|usually|typically|as appropriate|where possible)(?![\w-])/gi

/** What praises an option as managed (G16). */
export const MANAGED =
  /(?<![\w-])(?:(?:fully |AWS )?managed|serverless|automatic(?:ally)?|automated|built-in|native(?:ly)?|on-demand|Lambda|Fargate|elastic(?:ally)?)(?![\w])/gi

/** What marks an option as laborious (G17). */
export const LABORIOUS =
  /(?<![\w-])(?:custom(?:ized)?|scripts?|cron|manual(?:ly)?|self-managed|self-hosted|hand-written|home-grown)(?![\w-])/gi

/** Pairs of opposites (L12), as whole words. */
export const ANTONYMS: readonly (readonly [string, string])[] = [
  ['enable', 'disable'],
  ['enabled', 'disabled'],
  ['enabling', 'disabling'],
  ['public', 'private'],
  ['increase', 'decrease'],
  ['increasing', 'decreasing'],
  ['allow', 'deny'],
  ['allows', 'denies'],
  ['inbound', 'outbound'],
  ['ingress', 'egress'],
  ['internal', 'external'],
  ['internet-facing', 'internal'],
  ['synchronous', 'asynchronous'],
  ['synchronously', 'asynchronously'],
  ['with', 'without'],
  ['before', 'after'],
  ['higher', 'lower'],
  ['longer', 'shorter'],
  ['larger', 'smaller'],
  ['more', 'fewer'],
  ['more', 'less'],
  ['maximum', 'minimum'],
  ['first', 'last'],
  ['add', 'remove'],
  ['attach', 'detach'],
  ['associate', 'disassociate'],
  ['encrypt', 'decrypt'],
  ['encrypted', 'unencrypted'],
  ['in', 'out'],
  ['up', 'down'],
  ['same', 'different'],
  ['stateful', 'stateless'],
  ['single', 'multiple'],
  ['horizontally', 'vertically'],
  ['active', 'passive'],
  ['standard', 'express'],
  ['client-side', 'server-side'],
  ['symmetric', 'asymmetric'],
]

/** How often `pattern` (with the flag g) occurs in `text`. */
export function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
