/** Values as people read them. */

/** A clock: `1:04:09`, `4:09`; never negative. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** A duration in words: `1 hour 4 minutes`, `4 minutes`, `12 seconds`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return plural(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return plural(minutes, 'minute')
  return minutes % 60 === 0 ? plural(hours, 'hour') : `${plural(hours, 'hour')} ${plural(minutes % 60, 'minute')}`
}

/** A count with its noun: `1 item`, `3 items`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A share as whole percent: `72 %`. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** A stored instant or date in the reader's language: `25 Nov 2026`, with the time for instants. */
export function formatDate(text: string): string {
  const withTime = text.includes('T')
  // A bare date is a calendar day, the same everywhere; an instant is shown in local time.
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    ...(withTime ? { timeStyle: 'short' } : { timeZone: 'UTC' }),
  }).format(new Date(text))
}
