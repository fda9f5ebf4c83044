/** The Markdown subset as React elements. No string ever becomes HTML. */

import { Fragment, type ReactNode } from 'react'
import { type Block, type Phrase, parseInline, parseMarkdown } from '../markdown.ts'
import type { Inline, MarkKind } from '../markdown-inline.ts'
import styles from './markdown.module.css'

interface Props {
  readonly text: string
  /** Phrases to mark, each at its first occurrence. */
  readonly phrases?: readonly Phrase[]
}

/** Blocks of text: a scenario, a rationale. */
export function Markdown({ text, phrases = [] }: Props) {
  return (
    <div className={styles.text} dir="auto">
      {parseMarkdown(text, phrases).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

/** One line of text: an option, a stem. */
export function InlineMarkdown({ text }: { readonly text: string }) {
  return <span dir="auto">{renderInline(parseInline(text))}</span>
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{renderInline(block.children)}</p>
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{renderInline(block.children, true)}</code>
        </pre>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {keyed(block.items, item => (
            <li>{renderInline(item)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="scroller" tabIndex={0} aria-label="Table">
          <table>
            <thead>
              <tr>
                {keyed(block.head, cell => (
                  <th scope="col">{renderInline(cell)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {keyed(block.rows, row => (
                <tr>
                  {keyed(row, cell => (
                    <td>{renderInline(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
  }
}

function keyed<T>(list: readonly T[], render: (entry: T) => ReactNode): ReactNode[] {
  return list.map((entry, index) => <Fragment key={index}>{render(entry)}</Fragment>)
}

function renderInline(nodes: readonly Inline[], inCode = false): ReactNode[] {
  return keyed(nodes, node => renderNode(node, inCode))
}

function renderNode(node: Inline, inCode: boolean): ReactNode {
  switch (node.type) {
    case 'text':
      return marked(node.marks, node.text)
    case 'code':
      return marked(node.marks, inCode ? node.text : <code>{node.text}</code>)
    case 'strong':
      return <strong>{renderInline(node.children)}</strong>
    case 'emphasis':
      return <em>{renderInline(node.children)}</em>
    case 'break':
      return <br />
    case 'link':
      return (
        <>
          <a href={node.url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
            {renderInline(node.children)}
          </a>{' '}
          <span className="soft small">({node.host})</span>
        </>
      )
  }
}

const MARK_NAMES: Readonly<Record<MarkKind, string>> = { deciding: 'deciding: ', violated: 'violated: ' }

/** A marked stretch says so in words too: colour alone would tell nobody who cannot see it. */
function marked(marks: readonly MarkKind[], content: ReactNode): ReactNode {
  const [kind] = marks.includes('violated') ? (['violated'] as const) : marks
  if (!kind) return content
  return (
    <mark className={styles[kind]}>
      <span className="hidden-text">{MARK_NAMES[kind]}</span>
      {content}
    </mark>
  )
}
