/** Names that chance gives: seeds and attempt ids. Chance comes from the browser's generator, which needs no secure origin. */

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

function letters(count: number): string {
  // 31 letters: a byte of 248 or more would favour the first ones and is skipped.
  const picked: string[] = []
  while (picked.length < count) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < 248) picked.push(ALPHABET[byte % 31] as string)
  }
  return picked.join('')
}

/** A seed that is easy to read out: `k3fq-7wmd`. */
export function newSeed(): string {
  return `${letters(4)}-${letters(4)}`
}

/** An attempt id of 20 letters, about 99 bits. */
export function newAttemptId(): string {
  return letters(20)
}
