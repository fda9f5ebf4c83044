/** The heading of a screen: names the page, and takes focus when the screen appears so that it is read out. */

import { type ReactNode, useEffect, useRef } from 'react'

let arrived = false

interface Props {
  /** The title of the page; the heading itself unless `children` says more. */
  readonly title: string
  readonly children?: ReactNode
  readonly className?: string
  /** Focus moves when this changes; the title unless given. */
  readonly focusKey?: string | number
}

export function ScreenHeading({ title, children, className, focusKey }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Examwright`
  }, [title])
  useEffect(() => {
    // On arrival the browser's own order holds: the skip link comes first. An item takes focus even then.
    if (arrived || focusKey !== undefined) heading.current?.focus({ preventScroll: true })
    arrived = true
    window.scrollTo(0, 0)
  }, [focusKey ?? title])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  )
}
