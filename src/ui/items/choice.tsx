/** Multiple choice by radios, multiple response by checkboxes; every option can be struck out. */

import { isList, type PresentedOption } from '../../core/index.ts'
import { InlineMarkdown } from '../parts/markdown.tsx'
import styles from './items.module.css'
import { describeSelection, type ItemViewProps } from './kind.ts'

export function ChoiceView(props: ItemViewProps) {
  const { item, response, struckOut, locked, onRespond, onClear, onStrikeOut } = props
  const chosen = response && isList(response) ? response : []
  const several = item.type === 'multiple-response'
  const choose = (id: string) => {
    if (!several) return onRespond([id])
    const next = chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]
    return next.length === 0 ? onClear() : onRespond(next)
  }
  return (
    <fieldset className={styles.options} disabled={locked}>
      <legend className={styles.stem}>
        <InlineMarkdown text={item.stem} /> <span className={styles.ask}>{describeSelection(item)}</span>
      </legend>
      {item.options.map(option => (
        <OptionRow
          key={option.id}
          option={option}
          type={several ? 'checkbox' : 'radio'}
          name={`item-${item.position}`}
          chosen={chosen.includes(option.id)}
          struckOut={struckOut.includes(option.id)}
          onChoose={() => choose(option.id)}
          onStrikeOut={() => onStrikeOut(option.id, !struckOut.includes(option.id))}
        />
      ))}
      {several && (
        <p className={styles.count} role="status">
          {chosen.length} of {item.select} selected
        </p>
      )}
    </fieldset>
  )
}

interface OptionRowProps {
  readonly option: PresentedOption
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly chosen: boolean
  readonly struckOut: boolean
  readonly onChoose: () => void
  readonly onStrikeOut: () => void
}

function OptionRow({ option, type, name, chosen, struckOut, onChoose, onStrikeOut }: OptionRowProps) {
  const { letter, text } = option
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the second mouse button only repeats what the button does
    <div
      className={styles.option}
      data-chosen={chosen}
      data-struck={struckOut}
      onContextMenu={event => {
        event.preventDefault()
        onStrikeOut()
      }}
    >
      <label className={styles.choice}>
        <input type={type} name={name} checked={chosen} data-letter={letter} onChange={onChoose} />
        <span className={styles.letter}>{letter}</span>
        <span className={styles.text}>
          {struckOut && <span className="hidden-text">struck out: </span>}
          <InlineMarkdown text={text} />
        </span>
      </label>
      <button
        type="button"
        className={styles.strike}
        aria-pressed={struckOut}
        aria-label={`Strike out option ${letter}`}
        title={struckOut ? 'Restore this option' : 'Strike out this option'}
        onClick={onStrikeOut}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 12h16M8 7.5C8.6 5.8 10 5 12 5c2.300 0 4 1.200 4.300 3M7.600 15.500C8 17.700 9.700 19 12 19c2.500 0 4.300-1.300 4.300-3.300" />
        </svg>
      </button>
    </div>
  )
}
