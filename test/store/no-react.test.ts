import { expect, it, vi } from 'vitest'

const refuse = vi.hoisted(() => () => {
  throw new Error('the store asked for React')
})
vi.mock('react', refuse)
vi.mock('react-dom', refuse)
vi.mock('zustand', refuse)

it('runs an attempt where React throws', async () => {
  await expect(import('react')).rejects.toThrow()
  const { memoryStorage } = await import('../../src/store/index.ts')
  const { makeClock, respond, start } = await import('../fixtures/store.ts')
  const store = await start({ storage: memoryStorage(), clock: makeClock() })
  await store.getState().dispatch(respond(0))
  expect(store.getState().saved).toBe('saved')
})
