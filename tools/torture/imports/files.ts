import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { merge } from '../../../src/journal/merge.ts'
import type { Random } from '../../../src/quiz/random.ts'
import { PAGE } from '../../../tests/bank/copy/lindmoor.ts'
import { backupFile } from '../../../tests/e2e/support/backup-file.ts'
import { anyLine } from '../../../tests/journal/arbitrary-lines.ts'
import { mutateBytes, mutateJson, mutateText } from './mutate.ts'

/** Draws a mutated file. */
export type Mutated = (random: Random) => Uint8Array<ArrayBuffer>

const SAMPLES = 12

/** Backups of journals made from the seed. */
export function mutatedBackups(seed: number): Mutated {
  const journals = fc.sample(fc.array(anyLine, { maxLength: 40, size: 'max' }), { seed, numRuns: SAMPLES })
  const texts = journals.map((lines) => gunzipSync(backupFile([...merge(lines).values()]).buffer).toString())
  return (random) => new Uint8Array(mutatedBackup(texts, random))
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

/** Copies of an invented document, as text and as a saved page. */
export function mutatedCopies(): Mutated {
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>${PAGE.split(/\n\s*\n/).map((text) => `<p>${text}</p>`).join('')}</body></html>`
  const texts = [PAGE, page, PAGE.replaceAll(' ', '\n'), `From: <Saved by x>\n${page}`]
  return (random) => {
    const text = Buffer.from(random.pick(texts), random.int(4) === 0 ? 'utf16le' : 'utf8')
    return new Uint8Array(mutateBytes(text, Buffer.from(random.pick(texts)), random))
  }
}
