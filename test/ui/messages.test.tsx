import { expect, it } from 'vitest'
import { type AppError, describeError, describeIssues } from '../../src/ui/messages.ts'

it.each<[AppError, string]>([
  [
    { code: 'bad-seed', length: 10_000, limit: 200 },
    'The seed has 10000 characters; at most 200 are allowed. Shorten it.',
  ],
  [{ code: 'bad-seed', length: 0, limit: 200 }, 'The seed is empty. Type one, or let the app choose.'],
  [{ code: 'unknown-exam', exam: 'ABC-C01' }, 'There is no exam "ABC-C01" here. Choose one from the home page.'],
  [
    { code: 'domain-too-small', domains: [{ domain: '2', needed: 17, available: 5 }] },
    'The bank is too small for this form: domain 2 needs 17 items and has 5. Choose fewer items.',
  ],
])('says what is wrong and what to do: %o', (error, sentence) => {
  expect(describeError(error)).toBe(sentence)
})

it('names the first three problems of a file and counts the rest', () => {
  const issue = (index: number) => ({
    code: 'schema' as const,
    file: 'bank.json',
    path: `items[${index}]`,
    message: 'is missing',
  })
  expect(describeIssues([0, 1, 2, 3, 4].map(issue))).toBe(
    'bank.json at items[0]: is missing. bank.json at items[1]: is missing. bank.json at items[2]: is missing. And 2 more.',
  )
})
