/** The page of one exam: what it is today, a mock, drills by domain and task, and what was got wrong. */

import { Suspense, use, useState } from 'react'
import {
  type Bank,
  type Certification,
  certificationStatus,
  itemsByDomain,
  mocksWithoutRepeat,
} from '../../core/index.ts'
import { formatDate, plural } from '../format.ts'
import { BankGate } from '../parts/bank-gate.tsx'
import { Link } from '../parts/link.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { useServices } from '../services.ts'
import { startDrill } from '../start-drill.ts'
import styles from './certification.module.css'

export function CertificationScreen({ code }: { readonly code: string }) {
  return <BankGate code={code}>{bank => <CertificationPage bank={bank} />}</BankGate>
}

function describeStatus({ code, availableFrom, lastDay, successor }: Certification, on: string): string | undefined {
  const next = successor ? ` It is followed by ${successor}.` : ''
  const sentences = {
    active: undefined,
    upcoming: `${code} can be taken from ${formatDate(availableFrom ?? on)} on.`,
    retiring: `The last day of ${code} is ${formatDate(lastDay ?? on)}.${next}`,
    retired: `${code} was retired after ${formatDate(lastDay ?? on)}; what it asks is still worth knowing.${next}`,
  }
  return sentences[certificationStatus({ availableFrom, lastDay }, on)]
}

function CertificationPage({ bank }: { readonly bank: Bank }) {
  const { today } = useServices()
  const { certification } = bank
  const { code, title, form, scale } = certification
  const status = describeStatus(certification, today())
  return (
    <div className="page stack">
      <div>
        <p className="soft small">{code}</p>
        <ScreenHeading title={title} />
      </div>
      {status && <p className="notice">{status}</p>}
      <dl className={styles.figures}>
        <Figure name="Items" value={`${form.items}`} note={`${form.unscored} of them unscored`} />
        <Figure name="Time" value={`${form.minutes} min`} note={describePace(form)} />
        <Figure name="Passing score" value={`${scale.passing}`} note={`on a scale of ${scale.min} to ${scale.max}`} />
        <Figure
          name="In this bank"
          value={`${bank.items.length}`}
          note={`${plural(mocksWithoutRepeat(bank), 'mock')} without a repeat`}
        />
      </dl>
      <section className={`card ${styles.mock}`} aria-labelledby="mock">
        <div className="prose">
          <h2 id="mock">Sit a full mock</h2>
          <p>
            A form of {form.items} items, drawn to the official weights. Feedback comes at the end, as in the exam room.
          </p>
        </div>
        <Link to={{ screen: 'start', code }} className="button primary">
          Set up a mock
        </Link>
      </section>
      <Suspense fallback={null}>
        <WrongItems bank={bank} />
      </Suspense>
      <Domains bank={bank} />
    </div>
  )
}

function describePace({ items, minutes }: Certification['form']): string {
  const seconds = Math.floor((minutes * 60) / items)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} for each item`
}

function Figure({ name, value, note }: { readonly name: string; readonly value: string; readonly note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className="soft small">{note}</dd>
    </div>
  )
}

function Domains({ bank }: { readonly bank: Bank }) {
  const { code, domains } = bank.certification
  const counts = itemsByDomain(bank)
  return (
    <section className="stack" aria-labelledby="domains">
      <h2 id="domains">Drill a domain or a task</h2>
      <p className="soft prose">In a drill each answer is explained as soon as you check it. New items come first.</p>
      <ol className={styles.domains}>
        {domains.map(domain => (
          <li key={domain.id} className={styles.domain}>
            <div className={styles.domainHead}>
              <h3>
                <Link to={{ screen: 'drill', code, domain: domain.id }}>
                  {domain.id}. {domain.title}
                </Link>
              </h3>
              <p className={styles.numbers}>
                {domain.weight} % · {plural(counts.get(domain.id) ?? 0, 'item')}
              </p>
            </div>
            <ul className={styles.tasks}>
              {domain.tasks.map(task => (
                <li key={task.id}>
                  <Link to={{ screen: 'drill', code, task: task.id }}>
                    {task.id} {task.title}
                  </Link>{' '}
                  <span className="soft small">{bank.items.filter(item => item.task === task.id).length}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

function WrongItems({ bank }: { readonly bank: Bank }) {
  const services = useServices()
  const [wrong] = useState(() => services.storage.wrongItems(bank.certification.code))
  const [problem, setProblem] = useState<string>()
  const known = new Set(bank.items.map(item => item.id))
  const only = use(wrong).filter(id => known.has(id))
  if (only.length === 0) return null
  const start = async () => setProblem(await startDrill(bank, { only }, services))
  return (
    <section className={`card ${styles.mock}`} aria-labelledby="wrong">
      <div className="prose">
        <h2 id="wrong">What you got wrong</h2>
        <p>{plural(only.length, 'item')} you missed the last time you met them, again as a drill.</p>
        {problem && <p className="notice bad">{problem}</p>}
      </div>
      <button type="button" className="button" onClick={start}>
        Drill {plural(only.length, 'item')}
      </button>
    </section>
  )
}
