/** Figures and tables as Markdown. */

import { wilson } from '../core/index.ts'

/** `14 of 20: 70.0 % (48.1–85.5)`, with Wilson's interval at 95 %; a dash of nothing. */
export function ratio(count: number, total: number): string {
  if (total === 0) return '–'
  const { low, high } = wilson(count, total, 0.95)
  const at = (share: number) => (100 * share).toFixed(1)
  return `${count} of ${total}: ${percent(count, total)} (${at(low)}–${at(high)})`
}

/** `12.5 %`; a dash of nothing. */
export function percent(count: number, total: number): string {
  return total === 0 ? '–' : `${((100 * count) / total).toFixed(1)} %`
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
