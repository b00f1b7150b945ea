import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Line } from '../../../src/journal/line.ts'
import { serialise } from '../../../src/journal/serialise.ts'
import { FORMAT, VERSION } from '../../../src/storage/backup/format.ts'

/** A file as a file chooser takes it. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** What may be said otherwise in the header of a backup. */
interface Said {
  readonly learner?: string
  readonly version?: number
}

/** A backup file of these lines. */
export function backupFile(lines: readonly Line[], { learner = 'learner0000learner00', version = VERSION }: Said = {}): ChosenFile {
  const body = lines.map((line) => `${serialise(line)}\n`).join('')
  const header = {
    format: FORMAT,
    version,
    learner,
    made: Date.now(),
    lines: lines.length,
    answers: lines.filter((line) => line.do === 'answer').length,
    sha256: createHash('sha256').update(body).digest('hex'),
  }
  return fileOf(gzipSync(`${JSON.stringify(header)}\n${body}`))
}

/** Bytes under the name of a backup. */
export function fileOf(buffer: Buffer): ChosenFile {
  return { name: 'passage.jsonl.gz', mimeType: 'application/gzip', buffer }
}

/** The same backup with its text changed, packed again. */
export function altered(file: ChosenFile, change: (text: string) => string): ChosenFile {
  return fileOf(gzipSync(change(gunzipSync(file.buffer).toString('utf8'))))
}
