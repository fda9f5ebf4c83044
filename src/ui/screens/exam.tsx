/** The exam room, for mocks and drills: opens the attempt, and says why if it cannot be opened. */

import { use, useState } from 'react'
import { useStore } from 'zustand'
import type { ExamStore } from '../../store/index.ts'
import { describeError } from '../messages.ts'
import { openExam } from '../open-exam.ts'
import { Link } from '../parts/link.tsx'
import { TimeUpDialog } from '../parts/room-dialogs.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'
import { useServices } from '../services.ts'
import { useClock } from '../use-clock.ts'
import { goTo } from '../use-route.ts'
import { Room } from './room.tsx'

interface Props {
  readonly id: string
  /** The review screen before the end, not an item. */
  readonly overview: boolean
}

export function ExamScreen({ id, overview }: Props) {
  const services = useServices()
  const [opening, setOpening] = useState(() => openExam(id, services))
  const [taking, setTaking] = useState(false)
  const exam = use(opening)
  if (exam.ok) return <Running store={exam.value} id={id} overview={overview} />
  const takeOver = async () => {
    setTaking(true)
    const taken = openExam(id, services, { steal: true })
    await taken
    setTaking(false)
    setOpening(taken)
  }
  return (
    <div className="page stack">
      <ScreenHeading title="This attempt cannot be opened" />
      <p className="prose">{describeError(exam.error)}</p>
      <p className="row">
        {exam.error.code === 'open-elsewhere' && (
          <button type="button" className="button primary" disabled={taking} onClick={() => void takeOver()}>
            Take over here
          </button>
        )}
        <Link to={{ screen: 'home' }} className="button">
          Home
        </Link>
      </p>
    </div>
  )
}

function Running({ store, id, overview }: Props & { readonly store: ExamStore }) {
  const { status, submittedBy } = useStore(store, state => state.session)
  useClock(store, status === 'running')
  const showResult = () => goTo({ screen: 'report', id }, { replace: true, leave: true })
  if (status === 'running') return <Room store={store} id={id} overview={overview} />
  return (
    <div className="page stack">
      <ScreenHeading title="This attempt is submitted" />
      {submittedBy === 'time' && <TimeUpDialog onResult={showResult} />}
      <p>
        <Link to={{ screen: 'report', id }} className="button primary">
          See the result
        </Link>
      </p>
    </div>
  )
}
