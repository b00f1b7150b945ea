import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { emptyFold, foldMore, walkReplay, type Folded } from '../../journal/fold.ts'
import type { KnownBody, Line } from '../../journal/line.ts'
import { StoreError, type Damage, type DraftSlot, type JournalStore, type StoreFault } from '../../journal/store-port.ts'
import { studyDay } from '../../memory/day.ts'
import type { Memory } from '../../memory/memory.ts'
import { makeReducer, type ScheduleSettings } from '../../memory/schedule.ts'
import { walked, type Walk } from '../../memory/walk.ts'
import { DEVICE, JOURNAL_STORES, required } from '../ports.ts'
import { inSlices } from './in-slices.ts'
import type { Depth } from './journal-depth.ts'
import { makeKeeping } from './keeping.ts'
import { travelling } from './travelling-settings.ts'

const RETRY_MS = 5_000
/** To fold every memory of so many lines anew holds the thread up. */
const MANY_LINES = 20_000
/** To fold so many new lines takes some ten milliseconds. */
const FEW_LINES = 1_000

/** The journal as the screens see it: what it amounts to, what is not saved yet, and what went wrong. */
export const useJournal = defineStore('journal', () => {
  const { durable, standIn } = required(JOURNAL_STORES)
  const device = required(DEVICE)

  let store: JournalStore = durable
  let flushing: Promise<void> = Promise.resolve()
  let nextTry: ReturnType<typeof setTimeout> | undefined

  const open = ref(false)
  /** The durable store is open, and not the one in memory. */
  const durably = ref(false)
  const fault = ref<StoreFault | null>(null)
  /** A draft or a setting could not be written (`unkept`): answers are another matter, which `fault` tells. */
  const { unkept, keep, again } = makeKeeping()
  const damage = shallowRef<readonly Damage[]>([])
  const wiped = ref(false)
  /** Answers that the browser had lost and a second copy had. */
  const broughtBack = ref(0)
  const learner = ref('')
  const folded = shallowRef<Folded<Memory>>(emptyFold())
  /** Set where the start read a snapshot and the newest lines only, or many lines came at once. */
  let depth: Depth | null = null
  /** All of the journal is being read. */
  const reading = ref(false)
  /** Lines that are not accepted by the store yet; `unsaved` shows them to the screens. */
  let waiting: readonly Line[] = []
  const unsaved = shallowRef<readonly Line[]>([])

  /** By `<bank>/<fact>`. Whatever follows from memories alone reads them here: reading old lines does not change them. */
  const memories = computed(() => folded.value.facts)
  const given = computed(() => folded.value.settings)
  const settings = computed(() => travelling(given.value))
  /** Answers that were ever given, taken back or not: what is saved, and what a backup holds. */
  const answerLines = computed(() => folded.value.answers)
  /** Answers that count: neither taken back nor withdrawn. */
  const answers = computed(() => [...memories.value.values()].reduce((sum, memory) => sum + memory.answers, 0))

  /** What every memory depends on beside its lines. */
  const schedule = computed<ScheduleSettings>(() => ({ boundary: settings.value.boundary, first: settings.value.model?.first ?? null }))

  function reducer() {
    return makeReducer(schedule.value)
  }

  /** The clock as last looked at. Screens follow it, so that a page left open overnight begins the new day. */
  const moment = ref(device.now())
  const day = computed(() => studyDay(moment.value, device.tz(moment.value), settings.value.boundary))

  function lookAtClock(): void {
    moment.value = device.now()
  }

  /** The study day now. */
  function today(): number {
    return day.value
  }

  /** All memories being folded anew, in slices. Whoever folds lines meanwhile does the rest of it at once. */
  let replaying: Walk<void> | null = null

  function* replay(next: Folded<Memory>, by: ReturnType<typeof reducer>): Walk<void> {
    folded.value = yield* walkReplay(next, by)
    replaying = null
  }

  /**
   * Folds lines that arrived; another day boundary or memory model moves every memory. `soon`: where those are many,
   * everything shows as it was until all have moved.
   */
  function take(lines: readonly Line[], soon = false): void {
    if (replaying !== null) walked(replaying)
    const shown = folded.value
    const before = JSON.stringify(schedule.value)
    folded.value = foldMore(shown, reducer(), depth?.sift(lines) ?? lines)
    if (JSON.stringify(schedule.value) === before) return
    const own = replay(folded.value, reducer())
    if (!soon || folded.value.lines.size < MANY_LINES) return walked(own)
    replaying = own
    folded.value = shown
    void inSlices(own, () => device.now(), () => replaying === own)
  }

  async function deepen(): Promise<Depth> {
    const { Depth } = await import('./journal-depth.ts')
    return (depth ??= new Depth({ store, folded, damage, reading, take, note, now: () => device.now() }))
  }

  /** Folds lines that are stored: many of them in slices, all together. */
  async function takeStored(lines: readonly Line[]): Promise<void> {
    if (lines.length > FEW_LINES) await (await deepen()).join(lines)
    else take(lines)
  }

  function note(error: unknown): void {
    fault.value = error instanceof StoreError ? error.fault : 'broken'
  }

  device.watchClock(lookAtClock)

  /** Opens the durable journal, or the one in memory where that fails. May be called again. */
  async function openStore(): Promise<void> {
    lookAtClock()
    try {
      const found = await durable.open()
      store = durable
      durably.value = true
      fault.value = found.newer ? 'newer' : null
      learner.value = found.learner
      damage.value = found.damage
      wiped.value = found.wiped
      broughtBack.value = found.broughtBack
      const before = [...folded.value.lines.values()]
      if (found.snapshot !== null) await (await deepen()).standOn(found.snapshot)
      take([...before, ...found.lines])
      durable.onChange(() => void readNew())
    } catch (error) {
      note(error)
      if (fault.value !== 'blocked') tryLater()
      if (store === durable) store = await standIn()
      const stood = await store.open()
      learner.value = stood.learner
      take(stood.lines)
    }
    open.value = true
  }

  async function readNew(): Promise<void> {
    try {
      await takeStored(await store.readNew())
    } catch (error) {
      note(error)
    }
  }

  /** Writes what is not saved yet. One write at a time; a refused one is tried again and stays on the screen. */
  function flush(): Promise<void> {
    flushing = flushing.then(async () => {
      const lines = waiting
      if (store !== durable) return
      clearTimeout(nextTry)
      try {
        if (lines.length > 0) await store.append(lines)
        accept(lines)
        if (fault.value !== 'newer') fault.value = null
        void again()
      } catch (error) {
        note(error)
        tryLater()
      }
    })
    return flushing
  }

  function accept(lines: readonly Line[]): void {
    waiting = waiting.filter((line) => !lines.includes(line))
    unsaved.value = waiting
  }

  /**
   * Calls back once what is being written is stored, or a moment later where that takes longer. A browser tells of the end
   * of a write before it draws what follows a press only if nothing is to be drawn yet.
   */
  function afterWrite(work: () => void): void {
    device.afterWrite(flushing, work)
  }

  /** Records what happened; it is accepted once `unsaved` no longer holds it. Folded and drawn after the write: see `afterWrite`. */
  function record(bodies: readonly KnownBody[]): readonly Line[] {
    const now = device.now()
    const lines = store.stamp(bodies, now, device.tz(now))
    waiting = [...waiting, ...lines]
    void flush()
    afterWrite(() => {
      unsaved.value = waiting
      lookAtClock()
      take(lines, true)
    })
    return lines
  }

  /** Tries the durable store again after it failed; what waits in memory is then saved. */
  async function retry(): Promise<void> {
    if (store !== durable) await openStore()
    await flush()
    await again()
  }

  /** A store that failed is tried again by itself too. */
  function tryLater(): void {
    clearTimeout(nextTry)
    nextTry = setTimeout(() => void retry(), RETRY_MS)
  }

  /** Takes lines of another journal in, with what notes it: stored first, all or none, then folded. */
  async function adopt(lines: readonly Line[], bodies: readonly KnownBody[]): Promise<void> {
    if (store !== durable) throw new StoreError(fault.value ?? 'broken', 'Not stored.')
    const now = device.now()
    const all = [...lines, ...store.stamp(bodies, now, device.tz(now))]
    // Its code comes first: nothing is stored that could not be shown.
    if (all.length > FEW_LINES) await deepen()
    await store.adopt(all)
    await takeStored(all)
  }

  async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work()
    } catch (error) {
      note(error)
      return otherwise
    }
  }

  return {
    open,
    durably,
    fault,
    unkept,
    damage,
    wiped,
    broughtBack,
    learner,
    folded,
    memories,
    answerLines,
    unsaved,
    settings,
    schedule,
    answers,
    today,
    openStore,
    /** Resolves once every line that can be read is in memory, which screens that look back need; at once for most learners. */
    whole: async () => depth?.whole(),
    /** What all that can be read amounts to, where that is less than what is shown. */
    torn: () => depth?.torn ?? null,
    reading,
    record,
    afterWrite,
    retry,
    take,
    readNew,
    saving: computed(() => unsaved.value.length > 0),
    readDraft: (slot: DraftSlot) => quietly(() => store.readDraft(slot), null),
    writeDraft: (slot: DraftSlot, draft: unknown) => keep(`draft/${slot}`, () => store.writeDraft(slot, draft)),
    /** The stored settings; undefined where they could not be read. */
    readSettings: () => quietly(() => store.readSettings(), undefined),
    writeSettings: (value: unknown) => keep('settings', () => store.writeSettings(value)),
    adopt,
    adoptLearner: async (id: string) => {
      await store.adoptLearner(id)
      learner.value = id
    },
  }
})
