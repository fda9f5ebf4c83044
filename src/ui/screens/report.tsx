/** The result of an attempt: raw score, pass or not, the estimate with its range, domains, time, and what was unscored. */

import { type DownloadedAttempt, serializeAttempt } from '../../core/index.ts'
import { formatDate, formatDuration, formatPercent, plural } from '../format.ts'
import { describeError } from '../messages.ts'
import { DomainTable } from '../parts/domain-table.tsx'
import { Link } from '../parts/link.tsx'
import { PaceTable } from '../parts/pace-table.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { saveFile } from '../save-file.ts'
import { type FinishedAttempt, useAttempt } from '../use-attempt.ts'
import styles from './report.module.css'
import { BankNote, ExposureNote } from './report-notes.tsx'

export function ReportScreen({ id }: { readonly id: string }) {
  const finished = useAttempt(id)
  if (!finished.ok) {
    return (
      <div className="page stack">
        <ScreenHeading title="This result cannot be opened" />
        <p className="prose">{describeError(finished.error)}</p>
      </div>
    )
  }
  if (finished.value.session.status !== 'submitted') return <StillRunning id={id} />
  return <Report finished={finished.value} id={id} />
}

function StillRunning({ id }: { readonly id: string }) {
  return (
    <div className="page stack">
      <ScreenHeading title="This attempt is still running" />
      <p>
        <Link to={{ screen: 'attempt', id }} className="button primary">
          Go on
        </Link>
      </p>
    </div>
  )
}

function Report({ finished, id }: { readonly finished: FinishedAttempt; readonly id: string }) {
  const { attempt, session, report } = finished
  const { certification, form, startedOn } = attempt.record
  const mock = form.blueprint.kind === 'mock'
  return (
    <div className="page stack">
      <div>
        <p className="soft small">
          {certification.title} · {formatDate(startedOn)} · seed {form.seed}
        </p>
        <ScreenHeading title={mock ? `Result of your ${form.code} mock` : `Result of your ${form.code} drill`} />
      </div>
      {mock ? <MockScore finished={finished} /> : <DrillScore finished={finished} />}
      <p className="row">
        <Link
          to={{ screen: 'review', id, filter: report.all.correct < report.all.total ? 'wrong' : 'all' }}
          className="button primary"
        >
          Review the answers
        </Link>
        <button type="button" className="button" onClick={() => download(attempt)}>
          Download this attempt
        </button>
        <Link to={{ screen: 'exam', code: form.code }} className="button quiet">
          {form.code}
        </Link>
      </p>
      {mock && <DomainTable byDomain={report.byDomain} domains={certification.domains} id={id} code={form.code} />}
      <PaceTable session={session} correct={report.correct} id={id} />
      <section className="prose" aria-labelledby="sitting">
        <h2 id="sitting">About this sitting</h2>
        <Sitting finished={finished} />
        {mock && <Unscored finished={finished} />}
        <ExposureNote form={form} />
        <BankNote form={form} />
      </section>
    </div>
  )
}

function download(attempt: DownloadedAttempt): void {
  const { form, id, startedOn } = attempt.record
  saveFile(`examwright-${form.code.toLowerCase()}-${startedOn.slice(0, 10)}-${id}.json`, serializeAttempt(attempt))
}

function MockScore({ finished: { report, attempt } }: { readonly finished: FinishedAttempt }) {
  const { scored, all, estimate, pass } = report
  const { passing, min, max } = attempt.record.certification.scale
  return (
    <section className={`card ${styles.score}`} data-pass={pass} aria-label="Score">
      <p className={styles.verdict}>{pass ? 'Passed this mock' : 'Not passed this time'}</p>
      <p className={styles.raw}>
        <span className={styles.big}>{formatPercent(scored.correct / scored.total)}</span>
        <span>
          {scored.correct} of {scored.total} scored items right
          <br />
          <span className="soft">
            {all.correct} of all {all.total}
          </span>
        </span>
      </p>
      {estimate && (
        <div className="prose">
          <p>
            <strong>Estimated score: {estimate.value}</strong> on the scale of {min} to {max}, where {passing} passes.
            Another form of this kind would come out between <strong>{estimate.low}</strong> and{' '}
            <strong>{estimate.high}</strong> in nine of ten cases.
          </p>
          <p className="soft small">
            An estimate of ours, not the vendor's score: the vendor does not publish how raw scores are scaled. It
            assumes that {formatPercent(passing / max)} right is what passes.
          </p>
        </div>
      )}
    </section>
  )
}

function DrillScore({ finished: { report } }: { readonly finished: FinishedAttempt }) {
  const { correct, total } = report.all
  return (
    <section className={`card ${styles.score}`} aria-label="Score">
      <p className={styles.raw}>
        <span className={styles.big}>
          {correct} of {total}
        </span>
        <span>right</span>
      </p>
      <p className="soft small">A drill is practice: it gives no estimate of a score.</p>
    </section>
  )
}

function Sitting({ finished: { attempt, session } }: { readonly finished: FinishedAttempt }) {
  const { interruptions } = attempt.record
  const limit = session.limitMs === null ? 'no limit' : `of ${formatDuration(session.limitMs)}`
  const away = interruptions.reduce((sum, { ms }) => sum + ms, 0)
  return (
    <>
      <p>
        Time used: {formatDuration(session.at)}, {limit}.{session.submittedBy === 'time' && ' The time ran out.'}
      </p>
      <p>
        {interruptions.length === 0
          ? 'There was no interruption.'
          : `${plural(interruptions.length, 'interruption')}, ${formatDuration(away)} in all: ${interruptions
              .slice(0, 10)
              .map(({ on, ms }) => `${formatDate(on)} for ${formatDuration(ms)}`)
              .join('; ')}.`}
      </p>
    </>
  )
}

function Unscored({ finished: { session } }: { readonly finished: FinishedAttempt }) {
  const positions = session.form.items.flatMap(({ scored }, position) => (scored ? [] : [position + 1]))
  if (positions.length === 0) return null
  return (
    <p>
      {plural(positions.length, 'item')} did not count, as in the real exam, and you could not tell which: items{' '}
      {positions.join(', ')}.
    </p>
  )
}
