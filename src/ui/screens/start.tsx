/** Rules and settings before a mock: which form, how much time, and what the clock does. */

import { Suspense, use, useMemo, useState } from 'react'
import { assembleForm, type Bank, type Exposure, type Form, mockBlueprint, NOTHING_SEEN } from '../../core/index.ts'
import { limitMsOf, type TimeOption } from '../../store/index.ts'
import { formatDuration, plural } from '../format.ts'
import { describeError } from '../messages.ts'
import { newSeed } from '../new-id.ts'
import { BankGate } from '../parts/bank-gate.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { useServices } from '../services.ts'
import { startSitting } from '../start-drill.ts'
import styles from './start.module.css'
import { TimeChoice } from './time-choice.tsx'

interface Props {
  readonly code: string
  /** A seed that came with the link. */
  readonly seed?: string
}

export function StartScreen({ code, seed }: Props) {
  return <BankGate code={code}>{bank => <Setup bank={bank} linkedSeed={seed} />}</BankGate>
}

function Setup({ bank, linkedSeed }: { readonly bank: Bank; readonly linkedSeed?: string }) {
  const { storage } = useServices()
  const { certification } = bank
  const [exposure] = useState(() => storage.exposure(certification.code))
  return (
    <div className="page stack">
      <div>
        <p className="soft small">{certification.code}</p>
        <ScreenHeading title="Before you start" />
      </div>
      <Rules bank={bank} />
      <Suspense fallback={<p className="soft">Looking up what you have seen …</p>}>
        <Settings bank={bank} linkedSeed={linkedSeed} exposure={exposure} />
      </Suspense>
    </div>
  )
}

function Rules({ bank }: { readonly bank: Bank }) {
  const { form } = bank.certification
  return (
    <section className="prose" aria-labelledby="rules">
      <h2 id="rules">The rules of this mock</h2>
      <ul>
        <li>
          {form.items} items; {form.unscored} of them do not count, and you will not know which until the end.
        </li>
        <li>An item counts all or nothing. An unanswered item is wrong, and guessing costs nothing.</li>
        <li>You can go back, flag, strike out and change answers until you end the exam or the time is up.</li>
        <li>Every answer is saved in this browser as you give it. You can close the page and go on later.</li>
        <li>The keys are inside this site's files, so the result is for you: it proves nothing to others.</li>
      </ul>
    </section>
  )
}

interface SettingsProps {
  readonly bank: Bank
  readonly linkedSeed?: string
  readonly exposure: Promise<Exposure>
}

/** The form that is being set up: an own seed knows what was seen; a typed or linked one gives everybody the same. */
function useDraft(bank: Bank, linkedSeed: string | undefined, seen: Exposure) {
  const [own, setOwn] = useState(newSeed)
  const [typed, setTyped] = useState(linkedSeed)
  const seed = typed ?? own
  const exposure = typed === undefined ? seen : NOTHING_SEEN
  const form = useMemo(
    () => assembleForm(bank, { blueprint: mockBlueprint(bank.certification), seed, exposure }),
    [bank, seed, exposure],
  )
  const drawAnother = () => {
    setOwn(newSeed())
    setTyped(undefined)
  }
  return { seed, form, type: setTyped, drawAnother }
}

function Settings({ bank, linkedSeed, exposure }: SettingsProps) {
  const services = useServices()
  const { form: shape, eslExtraMinutes, code } = bank.certification
  const seen = use(exposure)
  const draft = useDraft(bank, linkedSeed, seen)
  const last = services.settings.getState().lastExam
  const [time, setTime] = useState<TimeOption>(last.time)
  const [strict, setStrict] = useState(last.strict)
  const [starting, setStarting] = useState(false)
  const limitMs = limitMsOf(time, { minutes: shape.minutes, extraMinutes: eslExtraMinutes })

  const start = async (form: Form) => {
    setStarting(true)
    services.settings.getState().change({ lastExam: { time, strict } })
    await startSitting({ bank, form, limitMs, clockMode: strict ? 'strict' : 'paused-when-closed' }, services)
  }
  return (
    <form
      className={styles.settings}
      onSubmit={event => {
        event.preventDefault()
        if (draft.form.ok && !starting) void start(draft.form.value)
      }}
    >
      <FormChoice draft={draft} seen={seen} />
      <TimeChoice minutes={shape.minutes} extraMinutes={eslExtraMinutes} value={time} onChange={setTime} />
      <ClockChoice strict={strict} disabled={limitMs === null} onChange={setStrict} />
      <p className={styles.go}>
        <button type="submit" className="button primary" disabled={!draft.form.ok || starting}>
          Start {code}
        </button>
        <span className="soft">
          {limitMs === null ? 'untimed' : `${formatDuration(limitMs)}, from the moment you start`}
        </span>
      </p>
    </form>
  )
}

function FormChoice({ draft, seen }: { readonly draft: ReturnType<typeof useDraft>; readonly seen: Exposure }) {
  const { seed, form, type, drawAnother } = draft
  return (
    <fieldset className="stack">
      <legend className={styles.legend}>Form</legend>
      <div className={styles.seed}>
        <label htmlFor="seed">Seed</label>
        <input
          id="seed"
          className="field"
          value={seed}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="seed-help"
          aria-invalid={!form.ok}
          onChange={event => type(event.target.value)}
        />
        <button type="button" className="button" onClick={drawAnother}>
          Another form
        </button>
      </div>
      <p id="seed-help" className="soft small prose">
        The same seed and bank give everybody the same form. Left as it is, the form prefers items you have not seen.
      </p>
      <p role="status" className={form.ok ? undefined : 'notice bad'}>
        {form.ok ? describeNovelty(form.value, seen) : describeError(form.error)}
      </p>
    </fieldset>
  )
}

interface ClockChoiceProps {
  readonly strict: boolean
  readonly disabled: boolean
  readonly onChange: (strict: boolean) => void
}

function ClockChoice({ strict, disabled, onChange }: ClockChoiceProps) {
  return (
    <fieldset className="stack">
      <legend className={styles.legend}>Clock</legend>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={strict}
          disabled={disabled}
          onChange={event => onChange(event.target.checked)}
        />
        <span>
          Strict: the clock runs on while the page is closed.{' '}
          <span className="soft small">Otherwise a crash or a closed lid costs no time, and the report names it.</span>
        </span>
      </label>
    </fieldset>
  )
}

function describeNovelty({ items }: Form, seen: Exposure): string {
  const repeats = items.filter(({ id }) => seen.has(id)).length
  if (repeats === 0) return `This form: ${plural(items.length, 'item')}, all new to you.`
  return `This form: ${items.length - repeats} new items, ${repeats} that you have seen before.`
}
