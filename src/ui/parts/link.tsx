/** A link to a screen of the app. */

import type { ReactNode } from 'react'
import { makeRoute, type Route } from '../route.ts'

interface Props {
  readonly to: Route
  readonly className?: string
  readonly children: ReactNode
  readonly current?: boolean
}

export function Link({ to, className, children, current }: Props) {
  return (
    <a href={makeRoute(to)} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}
