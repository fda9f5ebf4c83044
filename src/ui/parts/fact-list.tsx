/** The facts that an item rests on, with the vendor's pages and the date each was checked. */

import type { Fact } from '../../core/index.ts'
import { formatDate } from '../format.ts'
import { InlineMarkdown } from './markdown.tsx'
import styles from './reviewed-item.module.css'

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null
  return (
    <section className="stack">
      <h2>What it rests on</h2>
      <ul className={styles.facts}>
        {facts.map(fact => (
          <li key={fact.id}>
            <InlineMarkdown text={fact.statement} />
            <p className="small soft">
              {fact.references.map(({ title, url }, index) => (
                <span key={url}>
                  {index > 0 && ' · '}
                  <a href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
                    {title}
                  </a>
                </span>
              ))}{' '}
              · checked {formatDate(fact.verifiedOn)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
