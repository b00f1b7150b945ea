import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
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
import { lindmoorFingerprints, PAGE } from '../../../tests/bank/copy/lindmoor.ts'
import { backupFile } from '../../../tests/e2e/support/backup-file.ts'
import { anyLine } from '../../../tests/journal/arbitrary-lines.ts'
import { shippedBank } from '../../../tests/quiz/draw/shipped.ts'
import { arbitraryShared } from '../../../tests/quiz/share/arbitrary-shared.ts'
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

/** The readers of all that comes from outside, each with sound files of its own made from the seed. */
export function readers(seed: number): readonly Reader[] {
  return [backupReader(seed), quizFileReader(seed), quizLinkReader(seed), copyReader(), takeHomeReader(), reportReader()]
}

function backupReader(seed: number): Reader {
  const journals = fc.sample(fc.array(anyLine, { maxLength: 40, size: 'max' }), { seed, numRuns: SAMPLES })
  const texts = journals.map((lines) => gunzipSync(backupFile([...merge(lines).values()]).buffer).toString())
  return {
    name: 'backups',
    refusals: new Set(['foreign', 'damaged', 'truncated', 'oversized', 'newer']),
    async readMutated(random) {
      const outcome = await readBackup(new Blob([new Uint8Array(mutatedBackup(texts, random))]))
      if (outcome.state === 'refused') {
        // This reason stands for an error that the reader did not foresee.
        return { refused: outcome.reason.startsWith('The file cannot be read') ? outcome.reason : outcome.fault }
      }
      fold(makeReducer({ boundary: 4 }), merge(outcome.backup.lines).values())
      return 'sound'
    },
  }
}

/** Packed and then changed; or changed and then packed, at times with a checksum that agrees, so that all of it is read. */
function mutatedBackup(texts: readonly string[], random: Random): Uint8Array {
  const text = random.pick(texts)
  const other = random.pick(texts)
  switch (random.int(4)) {
    case 0:
      return mutateBytes(gzipSync(text), gzipSync(other), random)
    case 1:
      return gzipSync(mutateText(text, other, random))
    case 2:
      return Buffer.from(mutateText(text, other, random))
    default: {
      const [head = '', ...lines] = text.trimEnd().split('\n')
      const changed = lines.map((line) => (random.int(3) === 0 ? JSON.stringify(mutateJson(JSON.parse(line), random)) : line))
      return gzipSync(agreeing(head, random.int(8) === 0 ? [...changed, ...changed] : changed))
    }
  }
}

function agreeing(head: string, lines: readonly string[]): string {
  const body = lines.map((line) => `${line}\n`).join('')
  const header: unknown = JSON.parse(head)
  const sums = { lines: lines.length, sha256: createHash('sha256').update(body).digest('hex') }
  return `${JSON.stringify({ ...(typeof header === 'object' ? header : {}), ...sums })}\n${body}`
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
  const prints = lindmoorFingerprints()
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>${PAGE.split(/\n\s*\n/).map((text) => `<p>${text}</p>`).join('')}</body></html>`
  const texts = [PAGE, page, PAGE.replaceAll(' ', '\n'), `From: <Saved by x>\n${page}`]
  return {
    name: 'copies of the document',
    refusals: new Set(['empty', 'oversized', 'binary', 'archive', 'encoding', 'no-text']),
    async readMutated(random) {
      const text = random.pick(texts)
      const bytes = mutateBytes(Buffer.from(text, random.int(4) === 0 ? 'utf16le' : 'utf8'), Buffer.from(random.pick(texts)), random)
      const source = random.int(3) === 0 ? Buffer.from(bytes).toString() : new Blob([new Uint8Array(bytes)])
      const outcome = await readCopy({ source, prints })
      return outcome.state === 'refused' ? { refused: outcome.fault } : 'sound'
    },
  }
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
