/** Shows its children with the bank of an exam, or says why there is none and offers to try again. */

import { type ReactNode, use, useState, useTransition } from 'react'
import type { Bank } from '../../core/index.ts'
import { loadBank } from '../load-bank.ts'
import { describeError } from '../messages.ts'
import { ScreenHeading } from './screen-heading.tsx'

interface Props {
  readonly code: string
  readonly children: (bank: Bank) => ReactNode
}

export function BankGate({ code, children }: Props) {
  // What was loaded belongs to one exam: an address that names another starts over.
  return (
    <LoadedBank key={code} code={code}>
      {children}
    </LoadedBank>
  )
}

function LoadedBank({ code, children }: Props) {
  const [loading, setLoading] = useState(() => loadBank(code))
  const [trying, startTransition] = useTransition()
  const bank = use(loading)
  if (bank.ok) return children(bank.value)
  return (
    <div className="page stack">
      <ScreenHeading title={`${code} cannot be opened`} />
      <p className="prose">{describeError(bank.error)}</p>
      <p className="row">
        {bank.error.code === 'bank-not-loaded' && (
          <button
            type="button"
            className="button primary"
            disabled={trying}
            onClick={() => startTransition(() => setLoading(loadBank(code, { again: true })))}
          >
            Try again
          </button>
        )}
        <a className="button" href="#/">
          Home
        </a>
      </p>
    </div>
  )
}
