import { readRuns, writeRuns } from '../../journal/ledger/runs.ts'
import { encodeLines, endOfWhole, readStretches } from './checked-lines.ts'
import type { Folder, OpenFile } from './folder.ts'
import { writeHead, type HeadLine } from './head-line.ts'
import type { Fetched, FileEnds, IdRuns, LookedAt } from './messages.ts'
import { readFile } from './read-file.ts'

/** More pages than these never have one writer's files open. */
const MOST_FILES = 100

interface Own {
  readonly name: string
  readonly file: OpenFile
  /** As last noted in it during this visit. */
  learner: string | null
}

/** The second copy of the journal: a file or more for each writer, to which lines are added and never changed. */
export class Mirror {
  /** By writer. */
  readonly #own = new Map<string, Own>()

  constructor(private readonly folder: Folder) {}

  /** Adds lines, all or none, to a file that no other page writes. Throws where they cannot be stored. */
  async append(writer: string, { learner, at }: HeadLine, texts: readonly string[]): Promise<void> {
    const own = this.#own.get(writer) ?? (await this.#open(writer))
    this.#own.set(writer, own)
    const heads = own.learner === learner ? [] : [writeHead({ learner, at })]
    const before = own.file.size()
    try {
      own.file.append(encodeLines([...heads, ...texts]))
      own.learner = learner
    } catch (error) {
      own.file.cut(before)
      throw error
    }
  }

  /** Reads what stands behind the ends that were noted; all where a noted file is shorter by now, or gone. */
  async look(noted: FileEnds): Promise<LookedAt> {
    const files = new Map((await this.folder.list()).map(({ name, size }) => [name, size]))
    const lost = Object.entries(noted).some(([name, end]) => (files.get(name) ?? 0) < end)
    const whole = lost || Object.keys(noted).length === 0
    const ends: Record<string, number> = {}
    const ids: string[] = []
    let damaged = 0
    let newer = 0
    for (const name of files.keys()) {
      ends[name] = whole ? 0 : (noted[name] ?? 0)
      for await (const stretch of readFile(this.folder, name, ends[name])) {
        for (const { id } of stretch.lines) ids.push(id)
        damaged += stretch.damaged
        if (stretch.newer) newer += 1
        else ends[name] = stretch.end
      }
    }
    return { ends, whole, ids: writeRuns(ids), damaged, newer }
  }

  /** Hands out lines by their ids, or all, as they stand in the files; tells the learner as last noted. */
  async fetch(ids: IdRuns | null, hand: (part: readonly string[]) => void): Promise<Fetched> {
    const wanted = ids === null ? null : readRuns(ids)
    let last: HeadLine | null = null
    for (const { name } of await this.folder.list()) {
      for await (const { lines, heads } of readFile(this.folder, name, 0)) {
        for (const head of heads) if (last === null || head.at > last.at) last = head
        const part = lines.filter(({ id }) => wanted?.has(id) ?? true).map(({ text }) => text)
        if (part.length > 0) hand(part)
      }
    }
    return { learner: last?.learner ?? null }
  }

  /** Writes files that hold damaged lines anew and removes the old ones, where no other page has them open. */
  async mend(): Promise<number> {
    let mended = 0
    for (const { name } of await this.folder.list()) {
      if (!(await this.#isDamaged(name))) continue
      this.#letGo(name)
      if (!(await this.#isFree(name))) continue
      await this.#copySound(name)
      await this.folder.remove(name)
      mended += 1
    }
    return mended
  }

  /** Lets go of its files; the next line opens one again. */
  close(): void {
    for (const { name } of [...this.#own.values()]) this.#letGo(name)
  }

  #letGo(name: string): void {
    for (const [writer, own] of this.#own) {
      if (own.name !== name) continue
      own.file.close()
      this.#own.delete(writer)
    }
  }

  async #copySound(name: string): Promise<void> {
    const { file } = await this.#open(writerOf(name), placeOf(name) + 1)
    try {
      for await (const { texts } of readStretches(this.folder, name, 0)) file.append(encodeLines(texts))
    } finally {
      file.close()
    }
  }

  async #isDamaged(name: string): Promise<boolean> {
    let damaged = 0
    for await (const stretch of readFile(this.folder, name, 0)) {
      if (stretch.newer) return false
      damaged += stretch.damaged
    }
    return damaged > 0
  }

  async #isFree(name: string): Promise<boolean> {
    const file = await this.folder.open(name)
    file?.close()
    return file !== null
  }

  /** The writer's last file, or one behind it: a page that is not quite gone may still have it, or a later version wrote it. */
  async #open(writer: string, from = 0): Promise<Own> {
    const places = (await this.folder.list()).filter(({ name }) => writerOf(name) === writer).map(({ name }) => placeOf(name))
    const last = Math.max(from, ...places)
    for (let n = last; n < last + MOST_FILES; n++) {
      const name = `${writer}.${n}`
      const file = await this.folder.open(name)
      if (file === null) continue
      if (await this.#isOurs(name)) {
        file.cut(endOfWhole(file))
        return { name, file, learner: null }
      }
      file.close()
    }
    throw new Error(`No file is free for the writer ${writer}.`)
  }

  async #isOurs(name: string): Promise<boolean> {
    for await (const { newer } of readFile(this.folder, name, 0)) return !newer
    return true
  }
}

function writerOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'))
}

function placeOf(name: string): number {
  const place = Number(name.slice(name.lastIndexOf('.') + 1))
  return Number.isSafeInteger(place) ? place : 0
}
