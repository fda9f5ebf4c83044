/** The audits of an exam on disk: one file for each sheet that a reviewer returned. */

import { join } from 'node:path'
import { ok, type Result } from '../core/index.ts'
import type { AuditRecord } from '../lint/index.ts'
import { BANK_FILES, readBankFile, serializeFile } from './bank-files.ts'
import type { Exam } from './exams.ts'
import { writeText } from './files.ts'

/** Writes `record` to the audits of its exam and returns where; the same reviewer's record of the same seed is replaced. */
export function saveAudit(record: AuditRecord, { folder }: Pick<Exam, 'folder'>, root: string): Result<string, string> {
  const file = freeName(record, folder, root)
  if (!file.ok) return file
  const written = writeText(join(root, file.value), serializeFile(BANK_FILES.audits, record))
  return written.ok ? file : written
}

/** The first name that is free or holds this audit already: date and reviewer, then numbered from 2. */
function freeName(record: AuditRecord, folder: string, root: string): Result<string, string> {
  for (let number = 1; ; number++) {
    const file = `${folder}/audits/${record.on}-${slug(record.reviewer)}${number === 1 ? '' : `-${number}`}.json`
    const stored = readBankFile(BANK_FILES.audits, file, root)
    if (!stored.ok) return stored
    if (stored.value === undefined || isSame(stored.value, record)) return ok(file)
  }
}

function isSame(stored: AuditRecord, { reviewer, seed }: AuditRecord): boolean {
  return stored.reviewer === reviewer && stored.seed === seed
}

function slug(reviewer: string): string {
  const name = reviewer
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'reviewer' : name
}
