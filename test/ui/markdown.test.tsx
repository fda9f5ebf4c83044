import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { parseMarkdown } from '../../src/ui/markdown.ts'
import { Markdown } from '../../src/ui/parts/markdown.tsx'

function show(text: string): HTMLElement {
  return render(<Markdown text={text} />).container
}

it.each([
  ['B35', '<script>alert(1)</script>'],
  ['B36', '<img src=x onerror=alert(1)>'],
  [
    'B37',
    '<svg onload=alert(1)></svg><iframe srcdoc="<p>x</p>"></iframe><math><mi xlink:href="javascript:alert(1)"></mi></math>',
  ],
])('[%s] shows markup as the text that it is', (_, text) => {
  const shown = show(text)
  expect(shown.textContent).toBe(text)
  expect(shown.querySelector('script, img, svg, iframe, math')).toBeNull()
})

it.each([
  ['B38', '[press](javascript:alert(1))', 'press'],
  ['B39', '[press](JaVaScRiPt&colon;alert)', 'press'],
  ['B39', '[press](java\tscript:alert)', '[press](java\tscript:alert)'],
  ['B40', '[press](data:text/html;base64,PHA+)', 'press'],
  ['B40', '[press](vbscript:x)', 'press'],
  ['B40', '[press](file:///etc/hosts)', 'press'],
  ['B40', '[press](blob:https://a.example/1)', 'press'],
  ['B41', '[press](//evil.example)', 'press'],
  ['B41', '[press](http://evil.example)', 'press'],
])('[%s] makes no link of %s', (_, text, shown) => {
  const container = show(text)
  expect(container.querySelector('a')).toBeNull()
  expect(container.textContent).toBe(shown)
})

it('[B42] shows where a link really leads', () => {
  const container = show('[aws.amazon.com](https://evil.example/path)')
  const link = screen.getByRole('link', { name: 'aws.amazon.com' })
  expect(link.getAttribute('href')).toBe('https://evil.example/path')
  expect(link.getAttribute('rel')).toBe('noopener noreferrer')
  expect(container.textContent).toContain('(evil.example)')
})

it('[B43] loads no remote image and says so', () => {
  const container = show('![a diagram](https://evil.example/pixel.png)')
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toBe('[image not loaded: a diagram]')
})

it.each([
  ['*a_', 2600],
  ['>', 8000],
  ['[', 8000],
  ['`', 4000],
])('[B46] keeps every character of %s × %i', (part, count) => {
  const text = part.repeat(count)
  const shown = show(text).textContent ?? ''
  // Pairs of delimiters become empty or formatted stretches; nothing else may go missing.
  expect(shown.replaceAll('*', '').length).toBeGreaterThanOrEqual(
    text.slice(0, 8000).replaceAll('*', '').replaceAll('`', '').length,
  )
})

it('[B47] removes a right-to-left override and isolates the text', () => {
  const container = show('safe \u202Etxet\u202C end')
  expect(container.textContent).toBe('safe txet end')
  expect(container.querySelector('[dir="auto"]')).not.toBeNull()
})

it('reads paragraphs, lists, fenced code, tables and inline forms', () => {
  const container = show(
    [
      'One **strong** and *soft* `code`.',
      '',
      '- first',
      '- second',
      '',
      '```',
      'a < b',
      '```',
      '',
      '| h |',
      '|---|',
      '| c |',
    ].join('\n'),
  )
  expect(container.querySelector('strong')?.textContent).toBe('strong')
  expect(container.querySelector('em')?.textContent).toBe('soft')
  expect(container.querySelector('p code')?.textContent).toBe('code')
  expect(container.querySelectorAll('li')).toHaveLength(2)
  expect(container.querySelector('pre')?.textContent).toBe('a < b')
  expect(container.querySelector('th')?.textContent).toBe('h')
  expect(container.querySelector('td')?.textContent).toBe('c')
})

it('leaves arithmetic alone', () => {
  expect(show('2 * 3 * 4 = 24').textContent).toBe('2 * 3 * 4 = 24')
  expect(show('2 * 3 * 4 = 24').querySelector('em')).toBeNull()
})

it('marks a phrase across inline boundaries, in words as well as in colour', () => {
  const phrases = [
    { text: 'the `s3:Get` call must', kind: 'deciding' as const },
    { text: 'call must not fail', kind: 'violated' as const },
  ]
  const { container } = render(<Markdown text="So the `s3:Get` call must not fail today." phrases={phrases} />)
  const marked = [...container.querySelectorAll('mark')].map(mark => mark.textContent)
  expect(marked).toEqual([
    'deciding: the ',
    'deciding: s3:Get',
    'deciding: \u0020',
    'violated: call must',
    'violated:  not fail',
  ])
  expect(container.textContent?.replace(/(deciding|violated): /g, '')).toBe('So the s3:Get call must not fail today.')
})

it('shows at most 8,000 characters', () => {
  const [block] = parseMarkdown('a'.repeat(9000))
  expect(JSON.stringify(block)).toContain(`"${'a'.repeat(8000)}"`)
})
