/** The explained review: every item of a finished attempt, filtered, one at a time. */

import { isReviewable, reviewItem } from '../../core/index.ts'
import { describeError } from '../messages.ts'
import { ErrorBoundary } from '../parts/error-boundary.tsx'
import { Link } from '../parts/link.tsx'
import { ReviewedItemView } from '../parts/reviewed-item.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { REVIEW_FILTERS, type ReviewFilter, type Route } from '../route.ts'
import { type FinishedAttempt, useAttempt } from '../use-attempt.ts'
import { goTo } from '../use-route.ts'
import styles from './review.module.css'

type ReviewRoute = Extract<Route, { screen: 'review' }>

export function ReviewScreen({ route }: { readonly route: ReviewRoute }) {
  const finished = useAttempt(route.id)
  if (!finished.ok) {
    return (
      <div className="page stack">
        <ScreenHeading title="This review cannot be opened" />
        <p className="prose">{describeError(finished.error)}</p>
      </div>
    )
  }
  if (finished.value.session.status !== 'submitted') {
    return (
      <div className="page stack">
        <ScreenHeading title="The review comes after the end" />
        <p>
          <Link to={{ screen: 'attempt', id: route.id }} className="button primary">
            Go on with the attempt
          </Link>
        </p>
      </div>
    )
  }
  return <Review finished={finished.value} route={route} />
}

const FILTER_NAMES: Readonly<Record<ReviewFilter, string>> = {
  all: 'all',
  wrong: 'wrong',
  right: 'right',
  unanswered: 'unanswered',
  flagged: 'flagged',
}

/** The positions that `route` shows, in the order of the form. */
function positionsOf({ session, report }: FinishedAttempt, { filter, domain }: ReviewRoute): number[] {
  return session.items.flatMap((item, position) => {
    const placed = session.form.items[position]
    if (domain !== undefined && placed?.domain !== domain) return []
    const kept = {
      all: true,
      wrong: !report.correct[position],
      right: report.correct[position] === true,
      unanswered: item.response === undefined,
      flagged: item.flagged,
    }[filter]
    return kept ? [position] : []
  })
}

function Review({ finished, route }: { readonly finished: FinishedAttempt; readonly route: ReviewRoute }) {
  const positions = positionsOf(finished, route)
  const asked = route.position ?? positions[0]
  const position = asked !== undefined && positions.includes(asked) ? asked : positions[0]
  const at = position === undefined ? -1 : positions.indexOf(position)
  const go = (to: number | undefined) => to !== undefined && goTo({ ...route, position: to })
  return (
    <div className="page stack">
      <div>
        <p className="soft small">
          <Link to={{ screen: 'report', id: route.id }}>{finished.session.form.code} result</Link>
        </p>
        <ScreenHeading
          title={position === undefined ? 'Review' : `Review of item ${position + 1}`}
          focusKey={position ?? 'none'}
        />
      </div>
      <Filters finished={finished} route={route} />
      <Navigation positions={positions} at={at} onGo={go} />
      {position === undefined ? (
        <p className="soft">No item fits this filter.</p>
      ) : (
        <ErrorBoundary key={position} what={`Item ${position + 1}`}>
          <Item finished={finished} position={position} />
        </ErrorBoundary>
      )}
      {positions.length > 1 && <Navigation positions={positions} at={at} onGo={go} below />}
    </div>
  )
}

function Item({ finished, position }: { readonly finished: FinishedAttempt; readonly position: number }) {
  const { session, content, attempt } = finished
  if (!isReviewable(session, position)) return null
  const item = reviewItem(content, session, position)
  const domain = attempt.record.certification.domains.find(({ id }) => id === item.domain)
  const task = domain?.tasks.find(({ id }) => id === item.task)
  const placed = session.form.items[position]
  return (
    <article className="stack">
      <p className="soft small">
        {domain?.title} · {item.task} {task?.title}
        {placed && !placed.scored && ' · unscored'}
        {session.items[position]?.flagged && ' · flagged'}
      </p>
      <ReviewedItemView item={item} />
    </article>
  )
}

function Filters({ finished, route }: { readonly finished: FinishedAttempt; readonly route: ReviewRoute }) {
  const { position: _, ...rest } = route
  const { domains } = finished.attempt.record.certification
  const present = new Set(finished.session.form.items.map(item => item.domain))
  return (
    <div className={styles.filters}>
      <nav aria-label="Filter" className="row">
        {REVIEW_FILTERS.map(filter => (
          <Link key={filter} to={{ ...rest, filter }} className={styles.filter} current={filter === route.filter}>
            {FILTER_NAMES[filter]} ({positionsOf(finished, { ...rest, filter }).length})
          </Link>
        ))}
      </nav>
      {present.size > 1 && (
        <label className="row">
          <span className="small">Domain</span>
          <select
            className="field"
            value={route.domain ?? ''}
            onChange={event => goTo({ ...rest, domain: event.target.value || undefined })}
          >
            <option value="">All domains</option>
            {domains
              .filter(domain => present.has(domain.id))
              .map(domain => (
                <option key={domain.id} value={domain.id}>
                  {domain.id}. {domain.title}
                </option>
              ))}
          </select>
        </label>
      )}
    </div>
  )
}

interface NavigationProps {
  readonly positions: readonly number[]
  readonly at: number
  readonly onGo: (position: number | undefined) => void
  readonly below?: boolean
}

function Navigation({ positions, at, onGo, below = false }: NavigationProps) {
  if (positions.length < 2) return null
  return (
    <nav aria-label={below ? 'Items, below' : 'Items'} className="row">
      <button type="button" className="button" disabled={at <= 0} onClick={() => onGo(positions[at - 1])}>
        Previous
      </button>
      <span className={styles.place}>
        {at + 1} of {positions.length}
      </span>
      <button
        type="button"
        className="button"
        disabled={at >= positions.length - 1}
        onClick={() => onGo(positions[at + 1])}
      >
        Next
      </button>
    </nav>
  )
}
