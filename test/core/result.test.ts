import { expect, it } from 'vitest'
import { err, ok, unreachable } from '../../src/core/index.ts'

it('holds a value or an error', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 })
  expect(err('too-small')).toEqual({ ok: false, error: 'too-small' })
})

it('calls an unhandled case a mistake of ours and names it', () => {
  expect(() => unreachable({ type: 'new' } as never)).toThrow('unhandled case: {"type":"new"}')
})
