/** What can be done in the exam room, by button or by key. */

export interface RoomActions {
  readonly moveTo: (position: number) => void
  readonly flag: () => void
  readonly toggleOverview: () => void
  /** By `KeyboardEvent.code`, with Alt and Shift held. */
  readonly byKey: Readonly<Record<string, () => void>>
}
