/** A running attempt: one item, or the overview of all, with header, notices and dialogs around it. */

import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { ExamStore } from '../../store/index.ts'
import { formatDuration } from '../format.ts'
import { forgetExam } from '../open-exam.ts'
import styles from '../parts/room.module.css'
import { EndDialog, HelpDialog, LeaveDialog } from '../parts/room-dialogs.tsx'
import { RoomHeader } from '../parts/room-header.tsx'
import { Timer } from '../parts/timer.tsx'
import type { Route } from '../route.ts'
import { useServices } from '../services.ts'
import { goTo, useLeaveGuard } from '../use-route.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import { Notices } from './notices.tsx'
import { Overview } from './overview.tsx'
import type { RoomActions } from './room-actions.ts'
import { RoomItem } from './room-item.tsx'

interface Props {
  readonly store: ExamStore
  readonly id: string
  readonly overview: boolean
}

export function Room({ store, id, overview }: Props) {
  const [dialog, setDialog] = useState<'leave' | 'end' | 'help'>()
  const [leavingTo, setLeavingTo] = useState<Route>({ screen: 'home' })
  const onBlocked = useCallback((to: Route) => {
    setLeavingTo(to)
    setDialog('leave')
  }, [])
  useLeaveGuard(id, true, onBlocked)
  const [said, setSaid] = useState('')
  const actions = roomActions({ store, id, overview, say: setSaid })
  const parts = { store, actions, notices: <Notices store={store} />, onEnd: () => setDialog('end') }
  useShortcuts(actions.byKey, dialog === undefined)
  return (
    <div className={styles.room} data-room>
      <Header
        store={store}
        onFlag={overview ? undefined : actions.flag}
        onHelp={() => setDialog('help')}
        onLeave={() => onBlocked({ screen: 'home' })}
      />
      {overview ? <Overview {...parts} /> : <RoomItem {...parts} />}
      <p className="hidden-text" role="status">
        {said}
      </p>
      <RoomDialogs
        store={store}
        dialog={dialog}
        onClose={() => setDialog(undefined)}
        onLeave={() => leave(store, id, leavingTo)}
        onEnd={() => void end(store, id)}
      />
    </div>
  )
}

interface ActionRequest extends Props {
  readonly say: (text: string) => void
}

/** What can be done in the room, by button or by key. */
function roomActions({ store, id, overview, say }: ActionRequest): RoomActions {
  const { dispatch, session } = store.getState()
  const { position, items } = session
  const moveTo = (to: number) => {
    if (to < 0 || to >= items.length) return
    void dispatch({ type: 'moved', position: to })
    if (overview) goTo({ screen: 'attempt', id })
  }
  const flag = () => void dispatch({ type: 'flagged', position, flagged: !items[position]?.flagged })
  const toggleOverview = () => goTo({ screen: overview ? 'attempt' : 'overview', id })
  const sayTime = () => {
    const { leftMs } = store.getState()
    say(leftMs === null ? 'This attempt is untimed.' : `${formatDuration(leftMs)} left.`)
  }
  const byKey = {
    KeyN: () => moveTo(position + 1),
    KeyP: () => moveTo(position - 1),
    KeyF: flag,
    KeyR: toggleOverview,
    KeyT: sayTime,
  }
  return { moveTo, flag, toggleOverview, byKey }
}

interface HeaderProps {
  readonly store: ExamStore
  readonly onFlag: (() => void) | undefined
  readonly onHelp: () => void
  readonly onLeave: () => void
}

function Header({ store, onFlag, onHelp, onLeave }: HeaderProps) {
  const { settings } = useServices()
  const { hideCount, change } = useStore(settings)
  const saved = useStore(store, state => state.saved)
  const { position, items, form } = useStore(store, state => state.session)
  return (
    <RoomHeader
      code={form.code}
      kind={form.blueprint.kind}
      saved={saved}
      timer={<RoomTimer store={store} />}
      place={{ position, total: items.length, hidden: hideCount, onToggle: () => change({ hideCount: !hideCount }) }}
      flag={onFlag && { flagged: items[position]?.flagged ?? false, onToggle: onFlag }}
      onHelp={onHelp}
      onLeave={onLeave}
    />
  )
}

async function leave(store: ExamStore, id: string, to: Route): Promise<void> {
  await store.getState().flush()
  forgetExam(id)
  goTo(to, { leave: true })
}

async function end(store: ExamStore, id: string): Promise<void> {
  await store.getState().dispatch({ type: 'submitted', by: 'candidate' })
  goTo({ screen: 'report', id }, { replace: true, leave: true })
}

function RoomTimer({ store }: { readonly store: ExamStore }) {
  const { settings } = useServices()
  const { hideTimer, change } = useStore(settings)
  const seconds = useStore(store, ({ leftMs }) => leftMs && Math.ceil(leftMs / 1000))
  return (
    <Timer
      leftMs={seconds === null ? null : seconds * 1000}
      hidden={hideTimer}
      onToggle={() => change({ hideTimer: !hideTimer })}
    />
  )
}

interface RoomDialogsProps {
  readonly store: ExamStore
  readonly dialog: 'leave' | 'end' | 'help' | undefined
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly onEnd: () => void
}

function RoomDialogs({ store, dialog, onClose, onLeave, onEnd }: RoomDialogsProps) {
  const { settings } = useServices()
  const { shortcuts, change } = useStore(settings)
  const { session, record } = store.getState()
  const { kind } = session.form.blueprint
  if (dialog === 'leave')
    return <LeaveDialog clock={record.clock} timed={session.limitMs !== null} onStay={onClose} onLeave={onLeave} />
  if (dialog === 'help')
    return <HelpDialog letters={shortcuts} onLetters={on => change({ shortcuts: on })} onClose={onClose} />
  if (dialog !== 'end') return null
  const incomplete = session.items.filter(item => item.response === undefined).length
  const flagged = session.items.filter(item => item.flagged).length
  return <EndDialog kind={kind} incomplete={incomplete} flagged={flagged} onBack={onClose} onEnd={onEnd} />
}
