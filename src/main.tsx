/** Mounts the app: the only module that acts when it is imported. */

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createSettingsStore, openIdbStorage, systemClock } from './store/index.ts'
import { App } from './ui/app.tsx'
import type { Services } from './ui/services.ts'
import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './ui/styles/shapes.css'

function localDate(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const services: Services = {
  storage: await openIdbStorage(),
  clock: systemClock,
  settings: createSettingsStore(),
  today: localDate,
}

createRoot(root).render(
  <StrictMode>
    <App services={services} />
  </StrictMode>,
)
