/** What every item type needs to be shown and worked on. */

import type { ItemResponse, PresentedItem } from '../../core/index.ts'

export interface ItemViewProps {
  readonly item: PresentedItem
  readonly response: ItemResponse | undefined
  readonly struckOut: readonly string[]
  /** The response can no longer change: a drill item that was checked. */
  readonly locked: boolean
  readonly onRespond: (response: ItemResponse) => void
  readonly onClear: () => void
  readonly onStrikeOut: (option: string, struckOut: boolean) => void
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']

/** How many options are asked for, in words; empty for one. */
export function describeSelection({ type, select }: Pick<PresentedItem, 'type' | 'select'>): string {
  switch (type) {
    case 'multiple-choice':
      return 'Select one option.'
    case 'multiple-response':
      return `Select ${NUMBERS[select] ?? select} options.`
    case 'ordering':
      return `Put ${NUMBERS[select] ?? select} of the steps in order.`
    case 'matching':
      return 'Match an option to each entry.'
  }
}
