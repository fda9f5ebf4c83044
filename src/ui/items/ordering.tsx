/** Steps are put in order with buttons: add to the sequence, move up, move down, take out. */

import { isList } from '../../core/index.ts'
import { InlineMarkdown } from '../parts/markdown.tsx'
import styles from './items.module.css'
import { describeSelection, type ItemViewProps } from './kind.ts'

export function OrderingView({ item, response, locked, onRespond, onClear }: ItemViewProps) {
  const sequence = response && isList(response) ? [...response] : []
  const optionOf = new Map(item.options.map(option => [option.id, option]))
  const left = item.options.filter(option => !sequence.includes(option.id))
  const set = (next: string[]) => (next.length === 0 ? onClear() : onRespond(next))
  const swap = (a: number, b: number) => {
    const next = [...sequence]
    const [first, second] = [next[a] as string, next[b] as string]
    next[a] = second
    next[b] = first
    set(next)
  }
  return (
    <fieldset className={styles.options} disabled={locked}>
      <legend className={styles.stem}>
        <InlineMarkdown text={item.stem} /> <span className={styles.ask}>{describeSelection(item)}</span>
      </legend>
      <ol className={styles.sequence} aria-label="Your order">
        {sequence.map((id, index) => {
          const letter = optionOf.get(id)?.letter ?? ''
          return (
            <li key={id} className={styles.placed}>
              <span className={styles.text}>
                <span className={styles.letter}>{letter}</span> <InlineMarkdown text={optionOf.get(id)?.text ?? ''} />
              </span>
              <span className={styles.moves}>
                <MoveButton
                  name={`Move ${letter} up`}
                  sign="↑"
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                />
                <MoveButton
                  name={`Move ${letter} down`}
                  sign="↓"
                  disabled={index === sequence.length - 1}
                  onClick={() => swap(index, index + 1)}
                />
                <MoveButton
                  name={`Take out ${letter}`}
                  sign="×"
                  onClick={() => set(sequence.filter(other => other !== id))}
                />
              </span>
            </li>
          )
        })}
      </ol>
      <p className={styles.count} role="status">
        {sequence.length} of {item.select} placed
      </p>
      <ul className={styles.pool} aria-label="Steps to place">
        {left.map(option => (
          <li key={option.id}>
            <button type="button" className={styles.place} onClick={() => set([...sequence, option.id])}>
              <span className={styles.letter}>{option.letter}</span>
              <span className={styles.text}>
                <span className="hidden-text">Place next: </span>
                <InlineMarkdown text={option.text} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface MoveButtonProps {
  readonly name: string
  readonly sign: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

function MoveButton({ name, sign, disabled, onClick }: MoveButtonProps) {
  return (
    <button
      type="button"
      className={styles.strike}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
