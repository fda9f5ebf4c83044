/** Every item of every shipped bank, opened as its author would preview it: it fits a phone and nothing is left unrendered. */

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readExams } from '../../src/cli/exams.ts'
import { BANKS } from '../../src/cli/read-bank.ts'
import type { Item } from '../../src/core/index.ts'
import { expectNoFaults, openApp, useBrowser } from './app.ts'

const browser = useBrowser()
const exams = readExams({ root: BANKS })
if (!exams.ok) throw new Error(exams.error)

/** Reading an item takes some 20 ms; this is a hang guard. */
const TIMEOUT = 180_000

interface Look {
  /** How far the page is wider than its window, in pixels. */
  readonly beyond: number
  /** Marks of the markup that a person would see: a fence, a table row, a backtick, a star pair. */
  readonly marks: readonly string[]
  readonly options: number
}

function lookAt(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement
    const clone = main.cloneNode(true) as HTMLElement
    for (const code of clone.querySelectorAll('pre, code')) code.remove()
    return {
      beyond: document.documentElement.scrollWidth - window.innerWidth,
      marks: clone.textContent?.match(/```|`|\*\*|\|\s*-{3}/g) ?? [],
      options: main.querySelectorAll('fieldset input, fieldset select, select, li').length,
    }
  })
}

async function openItem(page: Page, code: string, { id, takeaway }: { id: string; takeaway: string }): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/preview/${code}/${id}`)
  await page.getByText(takeaway.replaceAll('`', ''), { exact: true }).first().waitFor()
}

describe('an address that changes', () => {
  it('shows the bank of the exam that it names now', async () => {
    const app = await openApp(browser())
    for (const { bank } of exams.value) await openItem(app.page, bank.certification.code, bank.items[0] as Item)
    await app.close()
  })
})

describe('every item at 360 px', () => {
  it.each(exams.value.map(({ bank }) => [bank.certification.code, bank] as const))(
    'of %s fits and is rendered whole',
    async (code, { items }) => {
      const app = await openApp(browser(), `#/preview/${code}/${items[0]?.id}`, {
        viewport: { width: 360, height: 780 },
      })
      const wrong: string[] = []
      for (const item of items) {
        const { id } = item
        await openItem(app.page, code, item)
        const { beyond, marks, options } = await lookAt(app.page)
        if (beyond > 0 || marks.length > 0 || options < 3)
          wrong.push(`${id}: ${beyond} px beyond, ${marks.join(' ')}, ${options}`)
      }
      expect(wrong).toEqual([])
      await expectNoFaults(app)
      await app.close()
    },
    TIMEOUT,
  )
})
