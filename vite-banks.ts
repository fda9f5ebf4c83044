/**
 * Serves the item banks to the app. Each becomes one file with the facts that it uses, fetched by address when its
 * exam is opened; what the first page knows of a bank is a short summary, so that no item text is in the first load.
 */

import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { listBankFolders, readBank } from './src/cli/read-bank.ts'
import { type Bank, itemsByDomain, mocksWithoutRepeat } from './src/core/index.ts'

const VIRTUAL = 'virtual:catalog'

/** A bank as one file, facts included: the format of a person's own bank. */
export function bankFile({ certification, items, facts }: Bank): string {
  const tasksOf = (domain: Bank['certification']['domains'][number]) => new Set(domain.tasks.map(task => task.id))
  return JSON.stringify({
    schemaVersion: 1,
    certification,
    domains: certification.domains.map(domain => ({
      schemaVersion: 1,
      certification: certification.code,
      domain: domain.id,
      items: items.filter(item => tasksOf(domain).has(item.task)),
      withdrawn: [],
    })),
    facts: [...facts.values()],
  })
}

function summarize(bank: Bank, url: string) {
  const { certification, items, facts, digest } = bank
  const { code, title, tier, availableFrom, lastDay, successor, form, scale, eslExtraMinutes, domains } = certification
  return {
    ...{ code, title, tier, availableFrom, lastDay, successor, form, scale, eslExtraMinutes, digest, url },
    domains: domains.map(({ id, title, weight }) => ({ id, title, weight, items: itemsByDomain(bank).get(id) ?? 0 })),
    items: items.length,
    mocks: mocksWithoutRepeat(bank),
    checkedOn:
      [...facts.values()]
        .map(fact => fact.verifiedOn)
        .sort()
        .at(-1) ?? '',
    oldestCheck: [...facts.values()].map(fact => fact.verifiedOn).sort()[0] ?? '',
  }
}

function readBanks(): Bank[] {
  return listBankFolders().map(folder => {
    const bank = readBank(folder)
    if (bank.ok) return bank.value
    throw new Error(bank.error.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'))
  })
}

function fileName(bank: Bank, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return `banks/${bank.certification.code.toLowerCase()}-${hash}.json`
}

export function banks(): Plugin {
  let serving = false
  const files = new Map<string, string>()
  return {
    name: 'examwright-banks',
    configResolved(config) {
      serving = config.command === 'serve'
    },
    resolveId: id => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined
      const catalog = readBanks().map(bank => {
        const text = bankFile(bank)
        const name = fileName(bank, text)
        if (serving) files.set(`/${name}`, text)
        else this.emitFile({ type: 'asset', fileName: name, source: text })
        return summarize(bank, name)
      })
      return `export const catalog = ${JSON.stringify(catalog)}`
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = files.get(request.url ?? '')
        if (text === undefined) return next()
        response.setHeader('content-type', 'application/json')
        response.end(text)
      })
    },
  }
}
