import { foldMore, type Folded } from '../../journal/fold.ts'
import { Gathering } from '../../journal/gathering.ts'
import type { Line } from '../../journal/line.ts'
import { reachesBehind } from '../../journal/snapshot/base.ts'
import { walkCut } from '../../journal/snapshot/cut.ts'
import { readSnapshot } from '../../journal/snapshot/text.ts'
import type { Damage, JournalStore } from '../../journal/store-port.ts'
import { sameFields, unchanged } from '../../journal/unchanged.ts'
import type { Memory } from '../../memory/memory.ts'
import { makeReducer } from '../../memory/schedule.ts'
import type { Walk } from '../../memory/walk.ts'
import { memoryTable } from '../../memory/snapshot/memory-table.ts'
import { scheduleOf } from '../../memory/snapshot/schedule-of.ts'
import { inSlices } from './in-slices.ts'

/** What it needs of the journal's store. */
interface Surface {
  readonly store: Pick<JournalStore, 'readWhole'>
  /** The journal as it is folded now, to be read and replaced. */
  readonly folded: { value: Folded<Memory> }
  readonly damage: { value: readonly Damage[] }
  /** True while the whole journal is being read. */
  readonly reading: { value: boolean }
  /** Folds lines; known ones may be among them. `soon`: it need not be done at once. */
  readonly take: (lines: readonly Line[], soon?: boolean) => void
  readonly note: (error: unknown) => void
  /** Milliseconds. */
  readonly now: () => number
}

/** So many lines are indexed in some milliseconds at most. */
const LINES_AT_ONCE = 64

/**
 * What is too much of a journal for one task. Where it began with a snapshot, what lies before its newest lines is read when
 * something asks for it.
 */
export class Depth {
  /** Lines that say something of what is not in memory. */
  #owed: Line[] = []
  #reading: Promise<void> | null = null
  /** The fold of every line that can be read, where those are fewer than the snapshot stands for; null where none are known to be lost. */
  #torn: Folded<Memory> | null = null
  /** Lines that are folded while others are being joined; null while none are. */
  #meanwhile: Line[] | null = null
  #joining: Promise<void> = Promise.resolve()

  constructor(private readonly surface: Surface) {}

  /** Folds a snapshot into the journal's store; where it cannot be read, the whole journal. Rejects with a `StoreError`. */
  async standOn(snapshot: string): Promise<void> {
    const { folded, now } = this.surface
    this.#torn = null
    const reading = await inSlices(readSnapshot(snapshot, memoryTable), now)
    if (reading.state === 'refused') await this.read()
    else folded.value = await inSlices(walkCut(reading.cut, makeReducer(scheduleOf(reading.cut.base.settings))), now)
  }

  /** Those of the lines that can be folded now; for the others the whole journal is read, and then they are. */
  sift(lines: readonly Line[]): readonly Line[] {
    const { base, ledger } = this.surface.folded.value
    for (const line of lines) this.#meanwhile?.push(line)
    if (this.#torn !== null) this.#torn = foldMore(this.#torn, makeReducer(scheduleOf(this.#torn.settings)), lines)
    if (base === null) return lines
    const behind = lines.filter((line) => reachesBehind(base, ledger, line))
    if (behind.length === 0) return lines
    this.#owed.push(...behind)
    void this.whole().catch(this.surface.note)
    return lines.filter((line) => !behind.includes(line))
  }

  /** All that can be read, where some of what the snapshot stands for is lost, so that the fold still stands on it. */
  get torn(): Folded<Memory> | null {
    return this.#torn
  }

  /** Resolves once every line is in memory, or is known to be lost (`torn`). Rejects with a `StoreError`. */
  async whole(): Promise<void> {
    const { folded, reading } = this.surface
    if (folded.value.base === null || (this.#torn !== null && this.#owed.length === 0)) return
    reading.value = true
    this.#reading ??= this.read().finally(() => {
      this.#reading = null
      reading.value = false
    })
    await this.#reading
  }

  /** Folds many lines that are stored: until all of them are folded everything shows as it was. */
  join(lines: readonly Line[]): Promise<void> {
    this.#joining = this.#joining.catch(() => undefined).then(() => this.#join(lines))
    return this.#joining
  }

  async #join(lines: readonly Line[]): Promise<void> {
    const { folded, take, note, now } = this.surface
    // What was lost may be among them.
    this.#torn = null
    await this.whole().catch(note)
    // Without the rest of the journal nobody knows what they come to: `sift` says when that is tried again.
    if (folded.value.base !== null) {
      take(lines)
      return
    }
    const meanwhile: Line[] = []
    this.#meanwhile = meanwhile
    const whole = await inSlices(this.#walkWith(lines), now)
    // Ends what else is being folded in slices: it belongs to the fold that is replaced.
    take([])
    this.#meanwhile = null
    // Answers at once, so that none of them is missing for a moment; what changes the schedule may take a while.
    const answers = meanwhile.filter((line) => line.do === 'answer')
    folded.value = foldMore(this.#asBefore(whole), makeReducer(scheduleOf(whole.settings)), answers)
    take(meanwhile, true)
  }

  /** All lines are folded anew: the fold on the screens stays as it is, and what is recorded meanwhile goes to it. */
  *#walkWith(lines: readonly Line[]): Walk<Folded<Memory>> {
    const gathering = new Gathering<Memory>()
    for (const source of [this.surface.folded.value.lines.values(), lines]) {
      for (const piece of inPieces(source)) {
        gathering.add(piece)
        yield
      }
    }
    return yield* gathering.fold(makeReducer(scheduleOf(gathering.settings())))
  }

  /**
   * Reads and folds every line that is stored. Where those are fewer than what is shown, that stays, so that nothing looks lost
   * that a second copy may bring back; unless lines wait that cannot be folded without the others.
   */
  async read(): Promise<void> {
    const { store, folded, damage, take, now } = this.surface
    const gathering = new Gathering<Memory>()
    const found = await store.readWhole(async (lines) => gathering.add(lines))
    const reducer = makeReducer(scheduleOf(gathering.settings()))
    const whole = await inSlices(gathering.fold(reducer), now)
    const unknown = found.filter(({ key }) => !damage.value.some((known) => known.key === key))
    if (unknown.length > 0) damage.value = [...damage.value, ...unknown]
    // Whatever was recorded in the meantime may not have been stored when its place was read.
    const sinceThen = [...folded.value.lines.values(), ...this.#owed]
    const unread = sinceThen.filter((line) => line.do === 'answer' && !whole.lines.has(line.id))
    this.#torn = null
    if (this.#owed.length === 0 && whole.answers + unread.length < folded.value.answers) {
      this.#torn = foldMore(whole, reducer, sinceThen)
      return
    }
    this.#owed = []
    folded.value = this.#asBefore(whole)
    take(sinceThen)
  }

  /** Mostly a journal that was read whole says what its snapshot said: then nothing that the screens show has changed. */
  #asBefore(whole: Folded<Memory>): Folded<Memory> {
    const { facts, notes, settings } = this.surface.folded.value
    return {
      ...whole,
      facts: unchanged(facts, whole.facts, sameFields),
      notes: unchanged(notes, whole.notes, Object.is),
      settings: unchanged(settings, whole.settings, Object.is),
    }
  }
}

function* inPieces(lines: Iterable<Line>): Generator<readonly Line[]> {
  let piece: Line[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < LINES_AT_ONCE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
