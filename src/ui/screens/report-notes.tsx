/** What a report says about the form: items met in other attempts too, and items that today's bank has changed. */

import { Suspense, use, useState } from 'react'
import type { Form } from '../../core/index.ts'
import { bankSummary } from '../catalog.ts'
import { plural } from '../format.ts'
import { loadBank } from '../load-bank.ts'
import { useServices } from '../services.ts'

interface Props {
  readonly form: Form
}

export function ExposureNote({ form }: Props) {
  return (
    <Suspense fallback={null}>
      <Exposure form={form} />
    </Suspense>
  )
}

function Exposure({ form }: Props) {
  const { storage } = useServices()
  const [loading] = useState(() => storage.exposure(form.code))
  const exposure = use(loading)
  const also = form.items.filter(({ id }) => (exposure.get(id)?.times ?? 0) > 1).length
  return (
    <p>
      {also === 0
        ? 'You met every item of this form for the first time.'
        : `${plural(form.items.length - also, 'item')} of this form you met here only, ${also} in other attempts too.`}
    </p>
  )
}

export function BankNote({ form }: Props) {
  if (bankSummary(form.code)?.digest === form.bankDigest) return null
  return (
    <Suspense fallback={null}>
      <Changed form={form} />
    </Suspense>
  )
}

function Changed({ form }: Props) {
  const [loading] = useState(() => loadBank(form.code))
  const bank = use(loading)
  if (!bank.ok) return null
  const changed = form.items.filter(({ id, digest }) => bank.value.digests.get(id) !== digest).length
  if (changed === 0) return null
  return <p>{plural(changed, 'item')} of this form differ in today's bank; the result is scored as they were then.</p>
}
