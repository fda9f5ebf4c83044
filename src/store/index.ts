/** The public surface of the store. The interface imports from here. */

export type { AttemptStorage, AttemptSummary, Quarantined, RecordPatch, StorageError } from './attempt-storage.ts'
export { type Clock, type Interruption, systemClock } from './clock.ts'
export type {
  ExamState,
  ExamStore,
  NewEvent,
} from './exam-state.ts'
export { createExamStore } from './exam-store.ts'
export { memoryStorage, openIdbStorage } from './open-storage.ts'
export {
  createSettingsStore,
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsState,
  type SettingsStore,
} from './settings-store.ts'
export { resumeAttempt, type StartRequest, startAttempt } from './start-attempt.ts'
export { acquireTabLock, type TabLock, type TabLockRequest } from './tab-lock.ts'
export { limitMsOf, type TimeOption } from './time-option.ts'
export { WARNINGS, type Warning } from './time-warning.ts'
