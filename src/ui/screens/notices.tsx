/** The notices of a running attempt. */

import { useState } from 'react'
import { useStore } from 'zustand'
import { serializeAttempt } from '../../core/index.ts'
import type { ExamStore } from '../../store/index.ts'
import { describeError } from '../messages.ts'
import styles from '../parts/room.module.css'
import { SaveNotice, TimeNotice } from '../parts/room-notices.tsx'
import { saveFile } from '../save-file.ts'

/** Time warnings, failed saves, and events that were refused. */
export function Notices({ store }: { readonly store: ExamStore }) {
  const warning = useStore(store, state => state.warning)
  const saved = useStore(store, state => state.saved)
  const failure = useStore(store, state => state.failure)
  const refused = useStore(store, state => state.refused)
  const readOnly = useStore(store, state => state.readOnly)
  const unanswered = useStore(store, state => state.session.items.filter(item => item.response === undefined).length)
  const [dismissed, setDismissed] = useState<number>()
  const download = () => {
    const attempt = store.getState().toDownload()
    saveFile(
      `examwright-${attempt.record.form.code.toLowerCase()}-${attempt.record.id}.json`,
      serializeAttempt(attempt),
    )
  }
  return (
    <div className={styles.notices}>
      <TimeNotice
        warning={warning === dismissed ? undefined : warning}
        unanswered={unanswered}
        onDismiss={() => setDismissed(warning)}
      />
      <SaveNotice failure={saved === 'failed' && failure ? describeError(failure) : undefined} onDownload={download} />
      <div role="alert">
        {readOnly && (
          <p className="notice bad">
            {describeError(readOnly === 'other-tab' ? { code: 'open-elsewhere' } : { code: 'newer-version' })}
          </p>
        )}
        {!readOnly && refused && <p className="notice bad">{describeError(refused)}</p>}
      </div>
    </div>
  )
}
