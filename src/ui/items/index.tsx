/** The one table of how item types look. */

import type { ComponentType } from 'react'
import type { ItemType } from '../../core/index.ts'
import { ChoiceView } from './choice.tsx'
import type { ItemViewProps } from './kind.ts'
import { MatchingView } from './matching.tsx'
import { OrderingView } from './ordering.tsx'

const VIEWS: { readonly [T in ItemType]: ComponentType<ItemViewProps> } = {
  'multiple-choice': ChoiceView,
  'multiple-response': ChoiceView,
  ordering: OrderingView,
  matching: MatchingView,
}

/** The working part of an item: its stem and what can be chosen. */
export function ItemView(props: ItemViewProps) {
  const View = VIEWS[props.item.type]
  return <View {...props} />
}
