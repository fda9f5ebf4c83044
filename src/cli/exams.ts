/** Exams by their code, items by their id: what commands name, from the folders of the banks. */

import { type Bank, type Item, ok, type Result } from '../core/index.ts'
import { type Io, refuse } from './command.ts'
import { describeIssues } from './describe-error.ts'
import { listBankFolders, readBank } from './read-bank.ts'

/** A bank and the folder it stands in, relative to the root. */
export interface Exam {
  readonly folder: string
  readonly bank: Bank
}

/** The exam with this code, in any case. */
export function readExam(code: string, { root }: Pick<Io, 'root'>): Result<Exam, string> {
  const folders = listBankFolders(root)
  const folder = folders.find(name => name === code.toLowerCase())
  if (folder === undefined) return refuse(`There is no exam "${code}" here; there is ${codesOf(folders)}.`)
  return readFolder(folder, root)
}

/** Every exam that has a bank, in order of code. */
export function readExams({ root }: Pick<Io, 'root'>): Result<readonly Exam[], string> {
  const exams: Exam[] = []
  for (const folder of listBankFolders(root)) {
    const exam = readFolder(folder, root)
    if (!exam.ok) return exam
    exams.push(exam.value)
  }
  return ok(exams)
}

function readFolder(folder: string, root: string): Result<Exam, string> {
  const bank = readBank(folder, root)
  return bank.ok ? ok({ folder, bank: bank.value }) : refuse(describeIssues(bank.error))
}

function codesOf(folders: readonly string[]): string {
  return folders.length === 0 ? 'none' : folders.map(name => name.toUpperCase()).join(', ')
}

/** The item `id` of `bank`. */
export function itemOf(bank: Bank, id: string): Result<Item, string> {
  const item = bank.items.find(one => one.id === id)
  return item ? ok(item) : refuse(`${bank.certification.code} has no item "${id}".`)
}

/** The id of the domain that `task` belongs to; `undefined` if the exam has no such task. */
export function domainOfTask({ certification }: Pick<Bank, 'certification'>, task: string): string | undefined {
  return certification.domains.find(({ tasks }) => tasks.some(({ id }) => id === task))?.id
}

/** The domain `id` of the exam. */
export function checkDomain({ certification }: Pick<Bank, 'certification'>, id: string): Result<string, string> {
  const ids = certification.domains.map(domain => domain.id)
  return ids.includes(id) ? ok(id) : refuse(`${certification.code} has no domain "${id}"; it has ${ids.join(', ')}.`)
}
