import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { type Item, type ItemResponse, presentText } from '../../src/core/index.ts'
import { ItemView } from '../../src/ui/items/index.tsx'
import { makeItem, makeMatching, makeMultipleResponse, makeOrdering } from '../fixtures/build.ts'

/** The item as a candidate meets it; every response is noted. */
function Sitting({
  item,
  onChange,
}: {
  readonly item: Item
  readonly onChange: (response: ItemResponse | undefined) => void
}) {
  const [response, setResponse] = useState<ItemResponse>()
  const [struckOut, setStruckOut] = useState<readonly string[]>([])
  const set = (next: ItemResponse | undefined) => {
    setResponse(next)
    onChange(next)
  }
  return (
    <ItemView
      item={{
        position: 0,
        ...presentText(
          item,
          item.options.map(option => option.id),
        ),
      }}
      response={response}
      struckOut={struckOut}
      locked={false}
      onRespond={set}
      onClear={() => set(undefined)}
      onStrikeOut={(option, on) => setStruckOut(on ? [...struckOut, option] : struckOut.filter(id => id !== option))}
    />
  )
}

function sit(item: Item) {
  const onChange = vi.fn<(response: ItemResponse | undefined) => void>()
  render(<Sitting item={item} onChange={onChange} />)
  return { user: userEvent.setup(), last: () => onChange.mock.lastCall?.[0], changes: () => onChange.mock.calls.length }
}

it('chooses one option by radio', async () => {
  const { user, last } = sit(makeItem())
  await user.click(screen.getByRole('radio', { name: /Design c/ }))
  expect(last()).toEqual(['c'])
})

it('keeps the number of selected options in words, and never blocks a wrong one', async () => {
  const { user, last } = sit(makeMultipleResponse())
  expect(screen.getByRole('status').textContent).toBe('0 of 2 selected')
  for (const letter of ['a', 'b', 'c'])
    await user.click(screen.getByRole('checkbox', { name: new RegExp(`Design ${letter}`) }))
  expect(last()).toEqual(['a', 'b', 'c'])
  expect(screen.getByRole('status').textContent).toBe('3 of 2 selected')
})

it('takes the last check away as a cleared answer', async () => {
  const { user, last } = sit(makeMultipleResponse())
  const box = screen.getByRole('checkbox', { name: /Design a/ })
  await user.click(box)
  await user.click(box)
  expect(last()).toBeUndefined()
})

it('strikes an option out without touching the answer', async () => {
  const { user, changes } = sit(makeItem())
  await user.click(screen.getByRole('radio', { name: /Design b/ }))
  const strike = screen.getByRole('button', { name: 'Strike out option B' })
  await user.click(strike)
  expect(strike.getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByRole('radio', { name: /struck out:\s?Design b/ })).toHaveProperty('checked', true)
  expect(changes()).toBe(1)
})

it('puts steps in order with buttons alone', async () => {
  const { user, last } = sit(makeOrdering())
  for (const letter of ['A', 'B', 'C']) {
    const pool = screen.getByRole('list', { name: 'Steps to place' })
    await user.click(within(pool).getByRole('button', { name: new RegExp(`^${letter}`) }))
  }
  expect(last()).toEqual(['a', 'b', 'c'])
  await user.click(screen.getByRole('button', { name: 'Move C up' }))
  await user.click(screen.getByRole('button', { name: 'Move C up' }))
  expect(last()).toEqual(['c', 'a', 'b'])
  await user.click(screen.getByRole('button', { name: 'Take out A' }))
  expect(last()).toEqual(['c', 'b'])
})

it('gives each option to one prompt at most', async () => {
  const { user, last } = sit(makeMatching())
  const [first, second] = screen.getAllByRole('combobox') as [HTMLElement, HTMLElement]
  await user.selectOptions(first, 'b')
  await user.selectOptions(second, 'b')
  expect(last()).toEqual({ q: 'b' })
  await user.selectOptions(second, '')
  expect(last()).toBeUndefined()
})
