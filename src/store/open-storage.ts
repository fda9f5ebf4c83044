/** Where attempts are kept on this device. */

import type { AttemptStorage } from './attempt-storage.ts'
import { memoryDevice } from './device.ts'
import { deviceStorage } from './device-storage.ts'
import { openIdbDevice } from './idb-device.ts'

/** Storage in IndexedDB; in memory where there is none, it is forbidden, or it does not open within 3 s. */
export async function openIdbStorage(): Promise<AttemptStorage> {
  const device = await openIdbDevice()
  return device.ok ? deviceStorage(device.value) : memoryStorage()
}

/** Storage that forgets when the page is closed. */
export function memoryStorage(): AttemptStorage {
  return deviceStorage(memoryDevice())
}
