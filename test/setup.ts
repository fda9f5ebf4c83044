/** Fails a test that writes warnings or errors to the console, and takes down what it rendered. */

import { afterEach, expect } from 'vitest'

const said: unknown[][] = []
const listen = (...words: unknown[]) => {
  said.push(words)
}
console.error = listen
console.warn = listen

afterEach(async () => {
  if (typeof document !== 'undefined') {
    const { cleanup } = await import('@testing-library/react')
    cleanup()
  }
  expect(said.splice(0), 'nothing is written to the console').toEqual([])
})
