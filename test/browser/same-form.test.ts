/** The same bank and seed give the same form in Node and in Chromium; so do the frozen golden cases. */

import { readFileSync } from 'node:fs'
import { build, type Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { readBank } from '../../src/cli/read-bank.ts'
import { assembleForm, mockBlueprint, NOTHING_SEEN } from '../../src/core/index.ts'
import { bankFile } from '../../vite-banks.ts'
import { goldenForms, goldenStream } from '../core/golden-cases.ts'
import { useBrowser } from './app.ts'

const browser = useBrowser()

type Cases = typeof import('../core/golden-cases.ts')
type Core = typeof import('../../src/core/index.ts')

/** A module as one script that puts it on `window`. */
async function bundled(entry: string, name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
  })) as Rolldown.RolldownOutput[]
  const [chunk] = built[0]?.output ?? []
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled`)
  return `${chunk.code}; window.${name} = ${name}`
}

it('draws the same forms from the shipped bank in Node and in Chromium', async () => {
  const bank = readBank('saa-c03')
  if (!bank.ok) throw new Error('the bank does not parse')
  const page = await browser().newPage()
  await page.evaluate(await bundled('src/core/index.ts', 'core'))
  for (const seed of ['first', 'zweiter Same ü', 'k3fq-7wmd']) {
    const request = { blueprint: mockBlueprint(bank.value.certification), seed, exposure: NOTHING_SEEN }
    const inNode = assembleForm(bank.value, request)
    const inChromium = await page.evaluate(
      ([text, seed]) => {
        const { core } = window as unknown as { core: Core }
        const bank = core.parseBankFile({ file: 'bank.json', text: text as string })
        if (!bank.ok) return bank.error
        const blueprint = core.mockBlueprint(bank.value.certification)
        return core.assembleForm(bank.value, { blueprint, seed: seed as string, exposure: core.NOTHING_SEEN })
      },
      [bankFile(bank.value), seed],
    )
    expect(inChromium).toEqual(JSON.parse(JSON.stringify(inNode)))
    expect(inNode.ok && inNode.value.items.length).toBe(65)
  }
  await page.close()
})

it.each(['65-items', '75-items'])('draws the golden forms of %s in Chromium too', async name => {
  const text = readFileSync(`test/fixtures/golden/${name}.bank.json`, 'utf8')
  const page = await browser().newPage()
  await page.evaluate(await bundled('test/core/golden-cases.ts', 'cases'))
  const [stream, forms] = await page.evaluate(text => {
    const { cases } = window as unknown as { cases: Cases }
    return [cases.goldenStream(), cases.goldenForms(text)]
  }, text)
  expect(stream).toEqual(JSON.parse(JSON.stringify(goldenStream())))
  expect(forms).toEqual(JSON.parse(JSON.stringify(goldenForms(text))))
  await page.close()
})
