/** An item with everything: the verdict in words, key, a rationale for every option, what decides, takeaway, facts. */

import { useEffect, useRef } from 'react'
import { isList, type ReviewedItem, type ReviewedOption } from '../../core/index.ts'
import type { Phrase } from '../markdown.ts'
import { FactList } from './fact-list.tsx'
import { InlineMarkdown, Markdown } from './markdown.tsx'
import { ReportItem } from './report-item.tsx'
import styles from './reviewed-item.module.css'

interface Props {
  readonly item: ReviewedItem
  /** Moves focus to the verdict: in a drill it appears in answer to the check. */
  readonly focus?: boolean
  /** Without a candidate there is no verdict: an author's preview. */
  readonly preview?: boolean
}

export function ReviewedItemView({ item, focus = false, preview = false }: Props) {
  const violated = item.options.flatMap(({ chosen, isKey, violates }) =>
    chosen && !isKey && violates && violates !== 'mechanism' ? [violates] : [],
  )
  const phrases: Phrase[] = [
    ...item.decidingConstraints.map(text => ({ text, kind: 'deciding' as const })),
    ...violated.map(text => ({ text, kind: 'violated' as const })),
  ]
  return (
    <div className="stack">
      {!preview && <Verdict item={item} focus={focus} />}
      <Markdown text={item.scenario} phrases={phrases} />
      <div className={styles.stem}>
        <Markdown text={item.stem} phrases={phrases} />
      </div>
      <p className="soft small">
        <mark className={styles.legendDeciding}>decides</mark>{' '}
        {violated.length > 0 && (
          <>
            · <mark className={styles.legendViolated}>your choice breaks this</mark>
          </>
        )}
      </p>
      <MatchedPairs item={item} preview={preview} />
      <ul className={styles.options}>
        {item.options.map(option => (
          <OptionReview key={option.id} option={option} item={item} />
        ))}
      </ul>
      <div className={styles.takeaway}>
        <h2>Takeaway</h2>
        <Markdown text={item.takeaway} />
      </div>
      <FactList facts={item.facts} />
      <ReportItem id={item.id} version={item.version} digest={item.digest} />
    </div>
  )
}

/** What the candidate did, in words. */
function describeVerdict({ correct, response, type, options, select }: ReviewedItem): string {
  if (response === undefined) return 'Not answered, so it counts as wrong'
  if (correct) return 'Right'
  if (type !== 'multiple-response') return 'Wrong'
  const right = options.filter(option => option.chosen && option.isKey).length
  const extra = options.filter(option => option.chosen && !option.isKey).length
  const parts = [
    `${right} of ${select} right`,
    ...(right < select ? [`${select - right} missed`] : []),
    ...(extra > 0 ? [`${extra} extra`] : []),
  ]
  return `Wrong: ${parts.join(', ')}. All or nothing, so it earns nothing`
}

function Verdict({ item, focus }: { readonly item: ReviewedItem; readonly focus: boolean }) {
  const verdict = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (focus) verdict.current?.focus({ preventScroll: true })
  }, [focus])
  return (
    <p ref={verdict} tabIndex={-1} className={styles.verdict} data-correct={item.correct}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={item.correct ? 'm5 12.500 4.500 4.500L19 7.500' : 'M6 6l12 12M18 6 6 18'} />
      </svg>
      {describeVerdict(item)}
    </p>
  )
}

function labelOf({ isKey, chosen }: ReviewedOption, { type }: ReviewedItem): string {
  if (isKey && chosen)
    return type === 'ordering' || type === 'matching' ? 'used, and part of the key' : 'your choice, right'
  if (isKey) return type === 'multiple-response' ? 'missed: this is right' : 'the key'
  return chosen ? 'your choice, wrong' : 'not the key'
}

function OptionReview({ option, item }: { readonly option: ReviewedOption; readonly item: ReviewedItem }) {
  const { letter, text, rationale, violates, rightWhen, misconception, isKey, chosen } = option
  return (
    <li className={styles.option} data-key={isKey} data-chosen={chosen}>
      <p className={styles.optionHead}>
        <span className={styles.letter}>{letter}</span>
        <span className={isKey ? 'tag right' : chosen ? 'tag wrong' : 'tag'}>{labelOf(option, item)}</span>
      </p>
      <p className={styles.text}>
        <InlineMarkdown text={text} />
      </p>
      <Markdown text={rationale} />
      {!isKey && (
        <dl className={styles.details}>
          {violates && (
            <Detail name={violates === 'mechanism' ? 'Why not' : 'Breaks'}>
              {violates === 'mechanism' ? (
                'It cannot do what is asked at all.'
              ) : (
                <q>
                  <InlineMarkdown text={violates} />
                </q>
              )}
            </Detail>
          )}
          {rightWhen && (
            <Detail name="Right when">
              <InlineMarkdown text={rightWhen} />
            </Detail>
          )}
          {misconception && (
            <Detail name="Tempting if you think">
              <InlineMarkdown text={misconception} />
            </Detail>
          )}
        </dl>
      )}
    </li>
  )
}

function Detail({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** For ordering and matching: the key and the candidate's answer side by side. */
function MatchedPairs({ item, preview }: Pick<Props, 'item'> & { readonly preview: boolean }) {
  const letterOf = (id: string | undefined) => item.options.find(option => option.id === id)?.letter ?? '–'
  const { key, response, type } = item
  if (type === 'ordering' && Array.isArray(key)) {
    const given = response && isList(response) ? response : []
    return (
      <p>
        Order of the key: <strong>{key.map(letterOf).join(', ')}</strong>
        {given.length > 0 && <>; yours: {given.map(letterOf).join(', ')}</>}
      </p>
    )
  }
  if (type !== 'matching' || Array.isArray(key)) return null
  const given = response && !isList(response) ? response : {}
  return (
    <div className="scroller">
      <table>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">Key</th>
            {!preview && <th scope="col">Yours</th>}
          </tr>
        </thead>
        <tbody>
          {item.prompts.map(prompt => (
            <tr key={prompt.id}>
              <td>
                <InlineMarkdown text={prompt.text} />
              </td>
              <td>{letterOf(key[prompt.id])}</td>
              {!preview && (
                <td>
                  {letterOf(given[prompt.id])} {given[prompt.id] === key[prompt.id] ? 'right' : 'wrong'}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
