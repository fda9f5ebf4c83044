/** Each prompt gets an option from a native select; an option that is used already can be taken over. */

import { isList } from '../../core/index.ts'
import { cleanText } from '../markdown.ts'
import { InlineMarkdown } from '../parts/markdown.tsx'
import styles from './items.module.css'
import { describeSelection, type ItemViewProps } from './kind.ts'

export function MatchingView({ item, response, locked, onRespond, onClear }: ItemViewProps) {
  const pairs: Readonly<Record<string, string>> = response && !isList(response) ? response : {}
  const match = (prompt: string, option: string) => {
    // Each option is used once at most: giving it to one prompt takes it from another.
    const others = Object.entries(pairs).filter(([other, used]) => other !== prompt && used !== option)
    const next = option === '' ? others : [...others, [prompt, option]]
    if (next.length === 0) onClear()
    else onRespond(Object.fromEntries(next))
  }
  return (
    <fieldset className={styles.options} disabled={locked}>
      <legend className={styles.stem}>
        <InlineMarkdown text={item.stem} /> <span className={styles.ask}>{describeSelection(item)}</span>
      </legend>
      {item.prompts.map(prompt => (
        <label key={prompt.id} className={styles.prompt}>
          <InlineMarkdown text={prompt.text} />
          <select
            className="field"
            value={pairs[prompt.id] ?? ''}
            onChange={event => match(prompt.id, event.target.value)}
          >
            <option value="">Choose …</option>
            {item.options.map(option => (
              <option key={option.id} value={option.id}>
                {option.letter}. {cleanText(option.text)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className={styles.count} role="status">
        {Object.keys(pairs).length} of {item.prompts.length} matched
      </p>
    </fieldset>
  )
}
