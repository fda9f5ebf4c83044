/** "Report this item": copies its id, version and digest with a note, to be pasted into an issue. */

import { useState } from 'react'
import styles from './reviewed-item.module.css'

interface Props {
  readonly id: string
  readonly version: number
  readonly digest: string
}

export function ReportItem({ id, version, digest }: Props) {
  const [note, setNote] = useState('')
  const [said, setSaid] = useState('')
  const text = `Item ${id}, version ${version}, digest ${digest}\n\n${note}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied. Paste it into a new issue of the project.')
    } catch {
      setSaid('The browser did not allow copying. Select the text below and copy it by hand.')
    }
  }
  return (
    <details>
      <summary>Report this item</summary>
      <div className="stack">
        <label className="stack">
          <span>What is wrong with it?</span>
          <textarea className={`field ${styles.note}`} value={note} onChange={event => setNote(event.target.value)} />
        </label>
        <p className="row">
          <button type="button" className="button" onClick={() => void copy()}>
            Copy the report
          </button>
          <span role="status">{said}</span>
        </p>
        <pre className="small">{text}</pre>
      </div>
    </details>
  )
}
