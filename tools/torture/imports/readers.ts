import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { fold } from '../../../src/journal/fold.ts'
import { merge } from '../../../src/journal/merge.ts'
import { takeHomeText, readTakeHome } from '../../../src/classroom/take-home/text.ts'
import { homeOf } from '../../../src/classroom/take-home/arrival.ts'
import { idMark } from '../../../src/classroom/take-home/packed.ts'
import { readReportFile, reportFile } from '../../../src/memory/report/report-file.ts'
import type { Report } from '../../../src/memory/report/report.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import type { Random } from '../../../src/quiz/random.ts'
import { arrivalByFile, arrivalByLink } from '../../../src/quiz/share/arrival.ts'
import { quizFile, readQuizFile } from '../../../src/quiz/share/file.ts'
import { queryOf, readQuery } from '../../../src/quiz/share/link.ts'
import { readBackup } from '../../../src/storage/backup/read-backup.ts'
import { readCopy } from '../../../src/storage/copy/read-copy.ts'
import { lindmoorFingerprints } from '../../../tests/bank/copy/lindmoor.ts'
import { shippedBank } from '../../../tests/quiz/draw/shipped.ts'
import { arbitraryShared } from '../../../tests/quiz/share/arbitrary-shared.ts'
import { mutatedBackups, mutatedCopies } from './files.ts'
import { mutateBytes, mutateJson, mutateText } from './mutate.ts'

/** What a reader made of a file: `sound`, or the name of its refusal. */
export type Verdict = 'sound' | 'none' | { readonly refused: string }

/** A way in for what others made. */
export interface Reader {
  readonly name: string
  /** All refusals that it may name. Those by which it hides an error of its own are not among them. */
  readonly refusals: ReadonlySet<string>
  /** Mutates one of its own files and reads it as the app does, up to where the learner is asked. */
  readMutated(random: Random): Promise<Verdict>
}

const SAMPLES = 12
const NOW = Date.UTC(2026, 1, 16)
const drawable = shippedBank()
const prints = lindmoorFingerprints()

/** What readers of backups and of copies may say. Those by which they hide an error of their own are not among it. */
export const BACKUP_REFUSALS: ReadonlySet<string> = new Set(['foreign', 'damaged', 'truncated', 'oversized', 'newer'])
export const COPY_REFUSALS: ReadonlySet<string> = new Set(['empty', 'oversized', 'binary', 'archive', 'encoding', 'no-text'])

/** The readers of all that comes from outside, each with sound files of its own made from the seed. */
export function readers(seed: number): readonly Reader[] {
  return [backupReader(seed), quizFileReader(seed), quizLinkReader(seed), copyReader(), takeHomeReader(), reportReader()]
}

function backupReader(seed: number): Reader {
  const mutated = mutatedBackups(seed)
  return { name: 'backups', refusals: BACKUP_REFUSALS, readMutated: (random) => readBackupFile(mutated(random)) }
}

/** Reads a backup up to where the learner is asked, and folds what it holds. */
export async function readBackupFile(bytes: Uint8Array<ArrayBuffer>): Promise<Verdict> {
  const outcome = await readBackup(new Blob([bytes]))
  if (outcome.state === 'refused') {
    // This reason stands for an error that the reader did not foresee.
    return { refused: outcome.reason.startsWith('The file cannot be read') ? outcome.reason : outcome.fault }
  }
  fold(makeReducer({ boundary: 4 }), merge(outcome.backup.lines).values())
  return 'sound'
}

function quizFileReader(seed: number): Reader {
  const texts = fc.sample(arbitraryShared, { seed, numRuns: SAMPLES }).map(quizFile)
  return {
    name: 'quiz files',
    refusals: new Set(['file-foreign', 'file-broken', 'file-newer', 'file-oversized', 'bank', 'empty']),
    async readMutated(random) {
      const text = random.pick(texts).replace(/"bank": "[^"]*"/, (bank) => (random.int(2) === 0 ? `"bank": "${drawable.bank.id}"` : bank))
      const changed = random.int(2) === 0 ? mutateText(text, random.pick(texts), random) : JSON.stringify(mutateJson(JSON.parse(text), random))
      const arrival = arrivalByFile(readQuizFile(changed), drawable)
      return arrival.kind === 'fault' ? { refused: arrival.fault } : arrival.kind === 'quiz' ? 'sound' : 'none'
    },
  }
}

function quizLinkReader(seed: number): Reader {
  const queries = fc.sample(arbitraryShared, { seed: seed + 1, numRuns: SAMPLES }).map((quiz) => ({ ...queryOf(quiz) }))
  return {
    name: 'quiz links',
    refusals: new Set(['broken', 'oversized', 'bank', 'empty']),
    async readMutated(random) {
      const query = { ...random.pick(queries), ...(random.int(2) === 0 ? { bank: `${drawable.bank.id}.${drawable.bank.version}` } : {}) }
      const link = new URLSearchParams(query).toString()
      const changed = new URLSearchParams(mutateText(link, new URLSearchParams(random.pick(queries)).toString(), random))
      const arrival = arrivalByLink(readQuery(Object.fromEntries(changed)), drawable)
      return arrival.kind === 'fault' ? { refused: arrival.fault } : arrival.kind === 'quiz' ? 'sound' : 'none'
    },
  }
}

function copyReader(): Reader {
  const mutated = mutatedCopies()
  return {
    name: 'copies of the document',
    refusals: COPY_REFUSALS,
    async readMutated(random) {
      const bytes = mutated(random)
      return readCopyOf(random.int(3) === 0 ? Buffer.from(bytes).toString() : new Blob([bytes]))
    },
  }
}

/** Reads a file, or a text as it is pasted, as a copy of an invented document. */
export async function readCopyOf(source: Blob | string): Promise<Verdict> {
  const outcome = await readCopy({ source, prints })
  return outcome.state === 'refused' ? { refused: outcome.fault } : 'sound'
}

function takeHomeReader(): Reader {
  const asked = drawable.bank.facts.filter(({ forms }) => forms.includes('choice')).slice(0, 20)
  const answers = asked.map(({ id, rev }, place) => ({
    ...{ place, fact: idMark(id), rev, form: 'choice' as const, seed: place * 104_729, gap: null, tiles: false, group: null },
    ...{ given: { kind: 'unknown' as const }, sure: 'think' as const, ms: 4_000, at: NOW + place * 1_000 },
  }))
  const text = takeHomeText({ source: 'abcdefghijkl', bank: drawable.bank.id, version: '0a1b2c3d', answers })
  return {
    name: 'answers of a class',
    refusals: new Set(['broken', 'newer', 'oversized', 'bank', 'empty']),
    async readMutated(random) {
      const home = homeOf(readTakeHome(takeHomeMutated(text, random)), drawable, NOW)
      return home.kind === 'fault' ? { refused: home.fault } : 'sound'
    },
  }
}

/** Its checksum stands before the rest; at times it is made to agree. */
function takeHomeMutated(text: string, random: Random): string {
  if (random.int(3) === 0) return mutateText(text, text, random)
  const body = mutateBytes(Buffer.from(text, 'base64url').subarray(4), Buffer.from(text, 'base64url'), random)
  const check = createHash('sha256').update(body).digest().subarray(0, 4)
  return Buffer.concat([check, body]).toString('base64url')
}

function reportReader(): Reader {
  const { id, version, document } = drawable.bank
  const report: Report = {
    ...{ bank: id, version, document, made: '2026-02-16', period: { first: '2026-02-01', last: '2026-02-16', days: 4 }, answers: 3 },
    ...{ facts: { total: 200, started: 3 }, passages: { passages: 24, asked: 20, started: 2 }, expected: { score: 0.6, low: 0.5, high: 0.7 } },
    ...{ exams: [], objectives: [{ id: 'o', title: 't', weight: 1, facts: 3, started: 1, recall: 0.5, answers: 3, score: null }] },
  }
  const text = reportFile({ name: 'A', learner: 'abc', at: NOW, report })
  return {
    name: 'reports',
    refusals: new Set(['foreign', 'broken', 'truncated', 'newer', 'oversized']),
    async readMutated(random) {
      const read = readReportFile(random.int(2) === 0 ? mutateText(text, text, random) : JSON.stringify(mutateJson(JSON.parse(text), random)))
      return read.kind === 'report' ? 'sound' : { refused: read.kind }
    },
  }
}
