/** Results by domain: the numbers in a table, and bars that show the same with their intervals. */

import { type Domain, type DomainScore, showDomain, wilson } from '../../core/index.ts'
import { formatPercent } from '../format.ts'
import styles from './domain-table.module.css'
import { Link } from './link.tsx'

interface Props {
  readonly byDomain: readonly DomainScore[]
  readonly domains: readonly Domain[]
  readonly id: string
  readonly code: string
}

export function DomainTable({ byDomain, domains, id, code }: Props) {
  return (
    <section className="stack" aria-labelledby="by-domain">
      <h2 id="by-domain">By domain</h2>
      <div className="scroller">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Right</th>
              <th scope="col">Share, 90 % interval</th>
            </tr>
          </thead>
          <tbody>
            {byDomain.map(score => {
              const domain = domains.find(entry => entry.id === score.domain)
              return (
                <tr key={score.domain}>
                  <th scope="row" className={styles.name}>
                    {score.domain}. {domain?.title}
                    <span className={styles.links}>
                      <span>{domain?.weight} % of the exam</span>
                      <Link to={{ screen: 'review', id, filter: 'all', domain: score.domain }}>
                        Review<span className="hidden-text"> domain {score.domain}</span>
                      </Link>
                      <Link to={{ screen: 'drill', code, domain: score.domain }}>
                        Drill<span className="hidden-text"> domain {score.domain}</span>
                      </Link>
                    </span>
                  </th>
                  <td className={styles.count}>
                    {score.correct} of {score.total}
                  </td>
                  <td>
                    <Share score={score} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="soft small prose">
        A domain of a mock has few items: the interval shows how far the true share may lie from what you see.
      </p>
    </section>
  )
}

/** Under ten items the count says all there is to say. */
function Share({ score: { correct, total } }: { readonly score: DomainScore }) {
  const display = showDomain(total)
  if (display === 'count') return <span className="soft">too few items</span>
  if (display === 'indicative') return <span className="soft">indicative only</span>
  const { low, high } = wilson(correct, total, 0.9)
  return (
    <span className={styles.share}>
      <Bar share={correct / total} low={low} high={high} />
      <span>
        {formatPercent(correct / total)}{' '}
        <span className="soft">
          ({Math.round(low * 100)}–{Math.round(high * 100)})
        </span>
      </span>
    </span>
  )
}

function Bar({ share, low, high }: { readonly share: number; readonly low: number; readonly high: number }) {
  return (
    <svg viewBox="0 0 100 16" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
      <rect className={styles.track} width="100" height="16" rx="2" />
      <rect className={styles.fill} width={share * 100} height="16" rx="2" />
      <path className={styles.whisker} d={`M${low * 100} 8H${high * 100}`} />
    </svg>
  )
}
