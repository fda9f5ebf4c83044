/** What the screens need from the world, passed down once: storage, clock, settings and today's date. */

import { createContext, useContext } from 'react'
import type { AttemptStorage, Clock, SettingsStore } from '../store/index.ts'

export interface Services {
  readonly storage: AttemptStorage
  readonly clock: Clock
  readonly settings: SettingsStore
  /** Today as `YYYY-MM-DD`, local. */
  readonly today: () => string
}

export const ServicesContext = createContext<Services | undefined>(undefined)

/** The services of this app. */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('the app is not mounted')
  return services
}
