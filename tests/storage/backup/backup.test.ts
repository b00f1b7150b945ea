import { gzipSync, gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeLineId } from '../../../src/journal/line-id.ts'
import type { Line } from '../../../src/journal/line.ts'
import { merge } from '../../../src/journal/merge.ts'
import { BACKUP_LIMITS, type BackupAnswer, type BackupLimits, type BackupOutcome, type BackupTask } from '../../../src/storage/backup/format.ts'
import { openBackup, type BackupWorker } from '../../../src/storage/backup/open-backup.ts'
import { readBackup, readInPieces } from '../../../src/storage/backup/read-backup.ts'
import { backupFileName, writeBackup } from '../../../src/storage/backup/write-backup.ts'
import { anyLines } from '../../journal/arbitrary-lines.ts'
import { answerBody } from '../bodies.ts'

const LEARNER = 'abcdefghij'
const MADE = 1_771_236_000_000

function answers(count: number): readonly Line[] {
  const stamp = (n: number) => ({ id: makeLineId('w1', n + 1), at: MADE + n, tz: 0 })
  return [...Array(count).keys()].map((n) => ({ ...stamp(n), ...answerBody(`q${n}`) }))
}

async function bytesOf(blob: Blob): Promise<Buffer> {
  return Buffer.from(await blob.arrayBuffer())
}

async function plainText(lines: readonly Line[]): Promise<string> {
  return gunzipSync(await bytesOf(await writeBackup(lines, LEARNER, MADE))).toString()
}

function file(content: string | Uint8Array): Blob {
  return new Blob([typeof content === 'string' ? content : new Uint8Array(content)])
}

async function faultOf(content: string | Uint8Array, limits?: Partial<BackupLimits>): Promise<string> {
  const outcome = await readBackup(file(content), { ...BACKUP_LIMITS, ...limits })
  if (outcome.state === 'refused') expect(outcome.reason).not.toBe('')
  return outcome.state === 'refused' ? outcome.fault : 'sound'
}

function soundOf(outcome: BackupOutcome) {
  if (outcome.state === 'refused') throw new Error(`${outcome.fault}: ${outcome.reason}`)
  return outcome.backup
}

describe('a backup', () => {
  it('gives the journal back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (lines) => {
        const journal = [...merge(lines).values()]
        const read = soundOf(await readBackup(await writeBackup(journal, LEARNER, MADE)))
        expect(read).toEqual({ learner: LEARNER, made: MADE, lines: journal })
      }),
      { numRuns: 60 },
    )
  })

  it('is streamed in parts where it is large', async () => {
    const lines = answers(3_000)
    expect(soundOf(await readBackup(await writeBackup(lines, LEARNER, MADE))).lines).toEqual(lines)
  })

  it('is readable unpacked', async () => {
    const lines = answers(3)
    expect(soundOf(await readBackup(file(await plainText(lines)))).lines).toEqual(lines)
  })

  it('is named by the local date', async () => {
    const packed = await writeBackup([], LEARNER, MADE)
    const lateEvening = Date.UTC(2026, 1, 16, 23, 30)
    expect(backupFileName(packed, lateEvening, 60)).toBe('passage-2026-02-17.jsonl.gz')
    expect(backupFileName(new Blob([]), lateEvening, -60)).toBe('passage-2026-02-16.jsonl')
  })
})

describe('without streams for packing', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('a backup is plain text and can be read', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const blob = await writeBackup(answers(2), LEARNER, MADE)
    expect((await blob.text()).split('\n')).toHaveLength(4)
    expect(soundOf(await readBackup(blob)).lines).toEqual(answers(2))
  })

  it('a packed backup is refused with that reason', async () => {
    const blob = await writeBackup(answers(2), LEARNER, MADE)
    vi.stubGlobal('DecompressionStream', undefined)
    expect(await readBackup(blob)).toMatchObject({ state: 'refused', fault: 'unsupported' })
  })
})

describe('a file that is no sound backup', () => {
  it.each([
    ['empty', ''],
    ['a text', 'Dear diary'],
    ['another JSON', '{"format":"something-else","version":1}\n'],
    ['a packed text', gzipSync('Dear diary\n'.repeat(9))],
    ['random bytes', Uint8Array.from({ length: 500 }, (_, n) => (n * 193) % 251)],
  ])('is foreign: %s', async (_name, content) => {
    expect(await faultOf(content)).toBe('foreign')
  })

  it('is newer', async () => {
    const text = (await plainText(answers(1))).replace('"version":1', '"version":2')
    expect(await faultOf(text)).toBe('newer')
    expect(await faultOf(gzipSync(text))).toBe('newer')
  })

  it('is truncated, wherever the packed file ends', async () => {
    const whole = await bytesOf(await writeBackup(answers(40), LEARNER, MADE))
    for (let length = 2; length < whole.length; length += 7) {
      expect(await faultOf(whole.subarray(0, length)), `the first ${length} bytes`).toBe('truncated')
    }
    expect(await faultOf(whole.subarray(0, whole.length - 1))).toBe('truncated')
  })

  it('is truncated, wherever the plain file ends after its header', async () => {
    const text = await plainText(answers(5))
    for (let length = text.indexOf('\n'); length < text.length; length += 11) {
      expect(await faultOf(text.slice(0, length)), `the first ${length} characters`).toBe('truncated')
    }
  })

  it('is damaged, whichever bit of the packed file was flipped', async () => {
    const lines = answers(20)
    const whole = await bytesOf(await writeBackup(lines, LEARNER, MADE))
    await fc.assert(
      // The first ten bytes are gzip's own header, some of which means nothing.
      fc.asyncProperty(fc.integer({ min: 10, max: whole.length - 1 }), fc.nat(7), async (place, bit) => {
        const flipped = Buffer.from(whole)
        flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << bit), place)
        const outcome = await readBackup(file(flipped))
        // A few bits of the packing mean nothing; then the content must be whole.
        if (outcome.state === 'sound') expect(outcome.backup.lines).toEqual(lines)
        else expect(['damaged', 'truncated', 'foreign', 'oversized']).toContain(outcome.fault)
      }),
      { numRuns: 150 },
    )
  })

  it('is damaged, whichever character of a line was changed', async () => {
    const text = await plainText(answers(5))
    const start = text.indexOf('\n') + 1
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: text.length - 2 }), async (place) => {
        const changed = text.slice(0, place) + (text[place] === '7' ? '8' : '7') + text.slice(place + 1)
        expect(['damaged', 'truncated']).toContain(await faultOf(changed))
      }),
      { numRuns: 150 },
    )
  })

  it('is damaged when a line was added, taken out or moved', async () => {
    const [header, ...lines] = (await plainText(answers(4))).split('\n')
    const made = (parts: readonly (string | undefined)[]) => [header, ...parts, ''].join('\n')
    expect(await faultOf(made([...lines.slice(0, 4), lines[0]]))).toBe('damaged')
    expect(await faultOf(made(lines.slice(0, 3)))).toBe('truncated')
    expect(await faultOf(made([lines[1], lines[0], lines[2], lines[3]]))).toBe('damaged')
  })

  it('is oversized: file, text, line or number of lines', async () => {
    const whole = await bytesOf(await writeBackup(answers(50), LEARNER, MADE))
    expect(await faultOf(whole, { file: whole.length })).toBe('sound')
    expect(await faultOf(whole, { file: whole.length - 1 })).toBe('oversized')
    expect(await faultOf(whole, { text: 1_000 })).toBe('oversized')
    expect(await faultOf(whole, { line: 200 })).toBe('oversized')
    expect(await faultOf(whole, { lines: 49 })).toBe('oversized')
  })

  it('is oversized before a bomb is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 'a'))
    expect(await faultOf(bomb, { text: 1_000_000 })).toBe('oversized')
  })

  it('is refused for lines that many others claim the id of', async () => {
    const lines = answers(20).map((line): Line => ({ ...line, id: 'w1-000001' }))
    const blob = await writeBackup(lines, LEARNER, MADE)
    expect(await readBackup(blob)).toMatchObject({ state: 'refused', fault: 'damaged' })
  })

  it.each(['__proto__', 'constructor', 'prototype'])('is refused for the key %s', async (key) => {
    const hostile: Line = {
      id: 'w1-000001',
      at: 1,
      tz: 0,
      do: 'unknown',
      raw: JSON.parse(`{"id":"w1-000001","at":1,"tz":0,"do":"dream","${key}":{"polluted":true}}`),
    }
    const outcome = await readBackup(await writeBackup([hostile], LEARNER, MADE))
    expect(outcome).toMatchObject({ state: 'refused', fault: 'damaged', reason: expect.stringContaining(key) })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('is never a surprise: any bytes have an outcome', async () => {
    const header = (await plainText([])).trimEnd()
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ minLength: 1, maxLength: 200 }).map((text) => gzipSync(`${header}\n${text}`)),
      fc.json().map((json) => `${header}\n${json}\n`),
      fc.json().map((json) => `${json}\n${json}\n`),
    )
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        expect(await faultOf(bytes)).not.toBe('sound')
      }),
      { numRuns: 400 },
    )
  })
})

describe('openBackup', () => {
  /** Says its messages one by one, the next when the page asks for it or, behind the last, breaks off or falls silent. */
  function worker(says: readonly BackupAnswer[], then: 'error' | 'silence' = 'silence') {
    const listeners = new Map<string, (event: MessageEvent<BackupAnswer>) => void>()
    const ended = vi.fn()
    const asked: BackupTask[] = []
    const made: BackupWorker = {
      postMessage: (task) => {
        const said = says[asked.length]
        asked.push(task)
        if (said !== undefined) queueMicrotask(() => listeners.get('message')?.(new MessageEvent('message', { data: said })))
        else if (then === 'error') listeners.get('error')?.(new MessageEvent('error'))
      },
      addEventListener: (type: string, listener: (event: MessageEvent<BackupAnswer>) => void) => {
        listeners.set(type, listener)
      },
      terminate: ended,
    }
    return { start: () => made, ended, asked }
  }

  it('hands on what the worker found and ends it', async () => {
    const refused: BackupOutcome = { state: 'refused', fault: 'foreign', reason: 'x' }
    const { start, ended } = worker([{ end: refused }])
    expect(await openBackup(new Blob([]), start)).toEqual(refused)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('puts the pieces together, asking for each', async () => {
    const lines = answers(5)
    const about = { learner: LEARNER, made: MADE }
    const { start, ended, asked } = worker([{ piece: lines.slice(0, 3) }, { piece: lines.slice(3) }, { end: { state: 'sound', about } }])
    const chosen = new Blob([])
    expect(await openBackup(chosen, start)).toEqual({ state: 'sound', backup: { ...about, lines } })
    expect(asked).toEqual([chosen, 'more', 'more'])
    expect(ended).toHaveBeenCalledOnce()
  })

  it('hands on no line of a file that turns out damaged behind its first pieces', async () => {
    const refused: BackupOutcome = { state: 'refused', fault: 'damaged', reason: 'x' }
    const { start } = worker([{ piece: answers(2) }, { end: refused }])
    expect(await openBackup(new Blob([]), start)).toEqual(refused)
  })

  it('gives up a worker that takes too long, and one that fails, also between two pieces', async () => {
    for (const says of [[], [{ piece: answers(2) }]]) {
      const silent = worker(says)
      expect(await openBackup(new Blob([]), silent.start, 5)).toEqual({ state: 'refused', fault: 'hanging', reason: 'Reading it took more than 5 ms.' })
      expect(silent.ended).toHaveBeenCalledOnce()
      const failing = worker(says, 'error')
      expect(await openBackup(new Blob([]), failing.start)).toEqual({ state: 'refused', fault: 'stopped', reason: 'Reading the file broke off.' })
      expect(failing.ended).toHaveBeenCalledOnce()
    }
  })
})

describe('readInPieces', () => {
  it('hands over pieces of a moderate size, each when the one before was taken', async () => {
    const lines = answers(700)
    const pieces: (readonly Line[])[] = []
    let taking = 0
    const end = await readInPieces(await writeBackup(lines, LEARNER, MADE), async (piece) => {
      taking += 1
      expect(taking).toBe(1)
      await new Promise((resolve) => setTimeout(resolve))
      pieces.push(piece)
      taking -= 1
    })
    expect(end).toEqual({ state: 'sound', about: { learner: LEARNER, made: MADE } })
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.flat()).toEqual(lines)
  })
})
