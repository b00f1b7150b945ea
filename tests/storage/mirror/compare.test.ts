import { beforeEach, describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import type { JournalSide } from '../../../src/journal/second-copy-port.ts'
import { compareCopies, type ComparedCopies } from '../../../src/storage/mirror/compare.ts'
import type { SecondCopy } from '../../../src/storage/mirror/second-copy.ts'
import { answerBody } from '../bodies.ts'
import { madeUpDoor } from './made-up-door.ts'
import { MadeUpFolder } from './made-up-folder.ts'

const DAY_MS = 86_400_000
const made = (n: number): Line => ({ id: `w1-${String(n).padStart(6, '0')}`, at: n, tz: 0, ...answerBody(`q${n}`) })
const many = (from: number, to: number): readonly Line[] => Array.from({ length: to - from + 1 }, (_, n) => made(from + n))

let folder: MadeUpFolder
let values: Map<string, string>
let journal: Map<string, Line>
let elsewhere: readonly Line[]
let now: number
let reads: number

beforeEach(() => {
  folder = new MadeUpFolder()
  values = new Map()
  journal = new Map()
  elsewhere = []
  now = 1_700_000_000_000
  reads = 0
  const read = folder.read.bind(folder)
  folder.read = async (...where) => {
    const bytes = await read(...where)
    reads += bytes.length
    return bytes
  }
})

function keep(lines: readonly Line[]): void {
  for (const line of lines) journal.set(line.id, line)
}

const side: JournalSide = {
  learner: () => 'somebody',
  summed: () => [],
  sums: () => false,
  ids: () => journal.keys(),
  whole: async () => undefined,
  line: (id) => journal.get(id),
  async catchUp() {
    keep(elsewhere)
  },
  async adopt(lines) {
    keep(lines)
  },
}

const database = {
  get: async (key: string): Promise<unknown> => values.get(key) ?? null,
  async put(key: string, value: string): Promise<void> {
    values.set(key, value)
  },
}

/** The page's second copy at a new start. */
async function copyOf(): Promise<SecondCopy> {
  folder.opened.clear()
  return madeUpDoor(folder, () => now).open()
}

async function study(copy: SecondCopy, lines: readonly Line[]): Promise<void> {
  keep(lines)
  await copy.append('w1', 'somebody', lines)
}

async function compare(copy: SecondCopy, whole = false): Promise<ComparedCopies> {
  reads = 0
  return compareCopies(side, copy, database, { now, whole })
}

describe('comparing both copies', () => {
  it('fills a second copy that is not there yet, and reads nothing of it the next time', async () => {
    keep(many(1, 3_500))
    const copy = await copyOf()
    expect(await compare(copy)).toMatchObject({ written: 3_500, linesBack: 0, lines: 3_500, whole: true })
    expect(await compare(copy)).toMatchObject({ written: 0, linesBack: 0, lines: 3_500, whole: false })
    expect(reads).toBe(0)
  })

  it('reads only what came since', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 2_000))
    await compare(copy)
    await study(copy, many(2_001, 2_010))
    expect(await compare(copy)).toMatchObject({ written: 0, linesBack: 0, lines: 2_010 })
    expect(reads).toBeLessThan(10 * 400)
  })

  it('writes what the second copy missed, as when its worker could not start', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 5))
    await compare(copy)
    keep(many(6, 8))
    expect(await compare(copy)).toMatchObject({ written: 3, lines: 8, whole: false })
    expect((await copy.look({})).ids).toEqual(['w1-000001..000008'])
  })

  it('fills a file that was deleted or cut', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 40))
    await compare(copy)
    for (const damage of [() => folder.files.clear(), () => folder.files.forEach((bytes, name) => folder.files.set(name, bytes.slice(0, 900)))]) {
      damage()
      const found = await compare(await copyOf())
      expect(found.whole).toBe(true)
      expect(found.written).toBeGreaterThan(30)
      expect((await (await copyOf()).look({})).ids).toEqual(['w1-000001..000040'])
    }
  })

  it('brings back what the journal lost since they agreed, and what it never had', async () => {
    const copy = await copyOf()
    await study(copy, [...many(1, 10), { id: 'w1-000011', at: 1, tz: 0, do: 'undo', q: 'q3' }])
    await compare(copy)
    for (const n of [3, 4]) journal.delete(made(n).id)
    await study(copy, many(20, 22))
    journal.delete(made(21).id)
    expect(await compare(copy)).toMatchObject({ answersBack: 3, linesBack: 3, written: 0, whole: false })
    expect(journal.get(made(4).id)).toEqual(made(4))
    journal.delete('w1-000011')
    expect(await compare(copy)).toMatchObject({ answersBack: 0, linesBack: 1 })
    expect(await compare(copy)).toMatchObject({ linesBack: 0, lines: 14 })
  })

  it('takes a line that another tab has just stored for no loss', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 3))
    elsewhere = many(4, 5)
    await copy.append('w2', 'somebody', elsewhere)
    expect(await compare(copy)).toMatchObject({ linesBack: 0, written: 0, lines: 5 })
  })

  it('heals damaged lines: finds them when all is compared, writes them again and the file anew', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 30))
    await compare(copy)
    const name = [...folder.files.keys()][0] ?? ''
    folder.flip(name, folder.text(name).indexOf('w1-000017'), 3)
    expect(await compare(copy)).toMatchObject({ damaged: 0, written: 0 })
    expect(await compare(copy, true)).toMatchObject({ damaged: 1, written: 1, mended: 1, lines: 30 })
    expect(await compare(copy, true)).toMatchObject({ damaged: 0, written: 0, mended: 0, lines: 30 })
    expect(await compare(copy)).toMatchObject({ written: 0, whole: false })
  })

  it('compares all lines once a week, and after the clock was set back', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 3))
    await compare(copy)
    now += 6 * DAY_MS
    expect(await compare(copy)).toMatchObject({ whole: false })
    now += 2 * DAY_MS
    expect(await compare(copy)).toMatchObject({ whole: true })
    now -= 3 * DAY_MS
    expect(await compare(copy)).toMatchObject({ whole: true })
  })

  it('does not look again and again for what both sides have lost', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 30))
    await compare(copy)
    const name = [...folder.files.keys()][0] ?? ''
    folder.flip(name, folder.text(name).indexOf('w1-000017'), 3)
    journal.delete(made(17).id)
    expect(await compare(copy)).toMatchObject({ linesBack: 0 })
    await compare(copy)
    expect(reads).toBe(0)
    expect(journal.size).toBe(29)
  })

  it('notes no agreement while there is no room for the second copy', async () => {
    const copy = await copyOf()
    keep(many(1, 5))
    folder.room = 100
    expect(await compare(copy)).toMatchObject({ written: 0 })
    expect(copy.fault).toBe('full')
    expect(values.size).toBe(0)
    folder.room = Infinity
    expect(await compare(copy)).toMatchObject({ written: 5 })
    expect(copy.fault).toBeNull()
  })

  it('begins anew where its note cannot be read', async () => {
    const copy = await copyOf()
    await study(copy, many(1, 5))
    for (const note of ['', '{', '{"version":2}', 'null']) {
      values.set('mirror', note)
      expect(await compare(copy)).toMatchObject({ whole: true, lines: 5, linesBack: 0, written: 0 })
    }
  })

  it('takes lines of which only the sum is in memory for known, and brings them in before all is compared', async () => {
    const copy = await copyOf()
    const class1: Line = { id: 'class-x9f3', at: 1, tz: 0, ...answerBody('c') }
    await study(copy, [...many(1, 30), class1])
    await compare(copy)
    const all = new Map(journal)
    for (const { id } of [...many(1, 25), class1]) journal.delete(id)
    let asked = 0
    const summing: JournalSide = {
      ...side,
      summed: () => (journal.size > 20 ? [] : ['w1-000000..000025']),
      sums: (id) => id === class1.id && journal.size <= 20,
      async whole() {
        asked += 1
        for (const [id, line] of all) journal.set(id, line)
      },
    }
    await study(copy, many(31, 32))
    const run = (whole: boolean) => compareCopies(summing, copy, database, { now, whole })
    expect(await run(false)).toMatchObject({ linesBack: 0, written: 0, lines: 33 })
    expect(asked).toBe(0)
    folder.files.clear()
    expect(await compareCopies(summing, await copyOf(), database, { now, whole: false })).toMatchObject({ written: 33, linesBack: 0 })
    expect(asked).toBe(1)
  })
})
