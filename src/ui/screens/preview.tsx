/** One item with key and rationales, in both themes at once: for authors. */

import {
  assembleForm,
  type Bank,
  drillBlueprint,
  type Item,
  NOTHING_SEEN,
  newSession,
  reviewItem,
  step,
} from '../../core/index.ts'
import { BankGate } from '../parts/bank-gate.tsx'
import { ReviewedItemView } from '../parts/reviewed-item.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import styles from './preview.module.css'

interface Props {
  readonly code: string
  readonly itemId: string
}

export function PreviewScreen({ code, itemId }: Props) {
  return <BankGate code={code}>{bank => <Preview bank={bank} itemId={itemId} />}</BankGate>
}

function Preview({ bank, itemId }: { readonly bank: Bank; readonly itemId: string }) {
  const item = bank.items.find(({ id }) => id === itemId)
  if (!item) {
    return (
      <div className="page stack">
        <ScreenHeading title={`There is no item ${itemId}`} />
        <p>{bank.certification.code} has no item of this id.</p>
      </div>
    )
  }
  const reviewed = reviewOf(bank, item)
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <ScreenHeading title={`Preview of ${itemId}`} />
        <p className="soft">
          Task {item.task} · {item.type} · {item.level} · difficulty {item.difficulty} · {item.concepts.join(', ')}
        </p>
      </div>
      {(['light', 'dark'] as const).map(theme => (
        <section key={theme} aria-label={`${theme} theme`} className={styles.theme} style={{ colorScheme: theme }}>
          {reviewed && <ReviewedItemView item={reviewed} preview />}
        </section>
      ))}
    </div>
  )
}

/** The item as after the end of a drill of it alone. */
function reviewOf(bank: Bank, item: Item) {
  const blueprint = drillBlueprint(bank, { only: [item.id] })
  const form = assembleForm(bank, { blueprint, seed: 'preview', exposure: NOTHING_SEEN })
  if (!form.ok) return undefined
  const started = step(newSession(form.value), { type: 'started', at: 0, limitMs: null })
  const ended = started.ok ? step(started.value, { type: 'submitted', at: 0, by: 'candidate' }) : started
  const items = new Map([[bank.digests.get(item.id) as string, item]])
  return ended.ok ? reviewItem({ items, facts: bank.facts }, ended.value, 0) : undefined
}
