/** Home: what is running comes first, then every exam that has a bank, then past attempts. */

import { Suspense, use, useState, useTransition } from 'react'
import { certificationStatus } from '../../core/index.ts'
import type { AttemptSummary } from '../../store/index.ts'
import { BANK_SUMMARIES, type BankSummary } from '../catalog.ts'
import { formatDate, plural } from '../format.ts'
import { AttemptTable } from '../parts/attempt-table.tsx'
import { Link } from '../parts/link.tsx'
import { RunningAttempts } from '../parts/running-attempts.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { useServices } from '../services.ts'
import styles from './home.module.css'

const TIER_NAMES = {
  foundational: 'Foundational',
  associate: 'Associate',
  professional: 'Professional',
  specialty: 'Specialty',
} as const

export function HomeScreen() {
  const { storage } = useServices()
  const [listing, setListing] = useState(() => storage.list())
  const [, startTransition] = useTransition()
  const reload = () => startTransition(() => setListing(storage.list()))
  return (
    <div className="page stack">
      <div className={styles.hero}>
        <ScreenHeading title="Practice exams for AWS certifications" className={styles.title}>
          Practise the exam, <em>understand</em> every answer
        </ScreenHeading>
        <p className={styles.lead}>
          Timed mocks drawn to the official weights, drills for the domain that lags, and for every option the reason
          why it is right or wrong here. Free, offline, without an account.
        </p>
      </div>
      <Suspense fallback={<p className="soft">Looking for your attempts …</p>}>
        <Running listing={listing} />
      </Suspense>
      {Object.entries(TIER_NAMES).map(([tier, name]) => (
        <Tier key={tier} name={name} banks={BANK_SUMMARIES.filter(bank => bank.tier === tier)} />
      ))}
      <Suspense fallback={null}>
        <Past listing={listing} reload={reload} />
      </Suspense>
    </div>
  )
}

type Listing = Promise<readonly AttemptSummary[]>

function Running({ listing }: { readonly listing: Listing }) {
  return <RunningAttempts attempts={use(listing)} />
}

function Past({ listing, reload }: { readonly listing: Listing; readonly reload: () => void }) {
  return <AttemptTable attempts={use(listing)} onChange={reload} />
}

function Tier({ name, banks }: { readonly name: string; readonly banks: readonly BankSummary[] }) {
  const { today } = useServices()
  if (banks.length === 0) return null
  return (
    <section aria-labelledby={`tier-${name}`} className="stack">
      <h2 id={`tier-${name}`}>{name}</h2>
      <ul className={styles.exams}>
        {banks.map(bank => (
          <li key={bank.code} className={`card ${styles.exam}`}>
            <p className={styles.code}>
              {bank.code} <Status bank={bank} on={today()} />
            </p>
            <h3>
              <Link to={{ screen: 'exam', code: bank.code }} className={styles.examLink}>
                {bank.title.replace(/^AWS Certified /, '')}
              </Link>
            </h3>
            <p className="soft small">
              {plural(bank.items, 'item')} · {plural(bank.mocks, 'full mock')} without a repeat
            </p>
            <ol className={styles.domains}>
              {bank.domains.map(domain => (
                <li key={domain.id} className={styles.domain}>
                  <span>{domain.title}</span>
                  <span className={styles.weight}>{domain.weight} %</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Status({ bank, on }: { readonly bank: BankSummary; readonly on: string }) {
  const status = certificationStatus(bank, on)
  if (status === 'active') return null
  const text = {
    upcoming: `from ${formatDate(bank.availableFrom ?? on)}`,
    retiring: `until ${formatDate(bank.lastDay ?? on)}`,
    retired: `retired ${formatDate(bank.lastDay ?? on)}`,
  }[status]
  return <span className="tag flag">{text}</span>
}
