/** What to drill: a domain or a task, and how many items. */

import { useState } from 'react'
import type { Bank, DrillRequest } from '../../core/index.ts'
import { plural } from '../format.ts'
import { BankGate } from '../parts/bank-gate.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { useServices } from '../services.ts'
import { startDrill } from '../start-drill.ts'
import styles from './start.module.css'

interface Props {
  readonly code: string
  readonly domain?: string
  readonly task?: string
}

export function DrillScreen(props: Props) {
  return <BankGate code={props.code}>{bank => <Choice bank={bank} {...props} />}</BankGate>
}

const COUNTS = [10, 20]

function Choice({ bank, domain, task }: Props & { readonly bank: Bank }) {
  const services = useServices()
  const { domains, code } = bank.certification
  const first = domains[0]?.id ?? ''
  const [area, setArea] = useState(task ? `task ${task}` : `domain ${domain ?? first}`)
  const [count, setCount] = useState<number | 'all'>(10)
  const [problem, setProblem] = useState<string>()
  const available = itemsOf(bank, area)
  const start = async () => {
    const wanted = count === 'all' ? available : Math.min(count, available)
    setProblem(await startDrill(bank, requestOf(area, wanted), services))
  }
  return (
    <form
      className="page stack"
      onSubmit={event => {
        event.preventDefault()
        void start()
      }}
    >
      <div>
        <p className="soft small">{code}</p>
        <ScreenHeading title="Set up a drill" />
      </div>
      <p className="prose">
        No clock. Each answer is explained as soon as you check it, and items you have not seen come first.
      </p>
      <label className="stack">
        <span className={styles.legend}>Domain or task</span>
        <select className="field" value={area} onChange={event => setArea(event.target.value)}>
          {domains.map(({ id, title, tasks }) => (
            <optgroup key={id} label={`${id}. ${title}`}>
              <option value={`domain ${id}`}>
                Domain {id}: {title}
              </option>
              {tasks.map(entry => (
                <option key={entry.id} value={`task ${entry.id}`}>
                  {entry.id} {entry.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <fieldset className="stack">
        <legend className={styles.legend}>How many</legend>
        {[...COUNTS, 'all' as const].map(choice => (
          <label key={choice} className={styles.choice}>
            <input type="radio" name="count" checked={count === choice} onChange={() => setCount(choice)} />
            <span>{choice === 'all' ? `All ${available}` : choice}</span>
          </label>
        ))}
      </fieldset>
      {problem && (
        <p role="alert" className="notice bad">
          {problem}
        </p>
      )}
      <p>
        <button type="submit" className="button primary" disabled={available === 0}>
          Start with {plural(count === 'all' ? available : Math.min(count, available), 'item')}
        </button>
      </p>
    </form>
  )
}

function requestOf(area: string, count: number): DrillRequest {
  const [kind, id = ''] = area.split(' ')
  return kind === 'task' ? { task: id, count } : { domain: id, count }
}

function itemsOf(bank: Bank, area: string): number {
  const [kind, id = ''] = area.split(' ')
  const tasks = new Set(bank.certification.domains.find(domain => domain.id === id)?.tasks.map(task => task.id))
  return bank.items.filter(item => (kind === 'task' ? item.task === id : tasks.has(item.task))).length
}
