import type { Line } from '../../src/journal/line.ts'
import { serialise } from '../../src/journal/serialise.ts'
import type { JournalStore } from '../../src/journal/store-port.ts'
import { answerBody, farLines } from './bodies.ts'

/** Makes stores that share one place, as the tabs of a browser do. */
export interface Place {
  tab(): JournalStore
  /** Lets time pass on the stores' clock, in milliseconds. */
  pass(ms: number): void
}

/** One promise of the port: throws an error where the store breaks it. */
export interface Clause {
  readonly name: string
  check(place: Place): Promise<void>
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

function texts(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.map(serialise))].sort()
}

function mustEqual(found: unknown, wanted: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)]
  must(a === b, `${what}: found ${a.slice(0, 400)}, wanted ${b.slice(0, 400)}`)
}

async function opened(place: Place): Promise<JournalStore> {
  const store = place.tab()
  await store.open()
  return store
}

async function stored(place: Place): Promise<readonly Line[]> {
  const store = place.tab()
  const { lines } = await store.open()
  store.close()
  return lines
}

function stampMany(store: JournalStore, count: number, q = 'q'): readonly Line[] {
  return store.stamp(
    [...Array(count).keys()].map((n) => answerBody(`${q}${n}`)),
    1_700_000_000_000,
    60,
  )
}

async function mustReject(work: Promise<unknown>, what: string): Promise<void> {
  const outcome = await work.then(
    () => 'fulfilled',
    (error: unknown) => (error instanceof Error ? error.name : 'no error'),
  )
  mustEqual(outcome, 'StoreError', what)
}

/** What every `JournalStore` promises; run on the one in memory, on a shim, and on localforage in a real browser. */
export const CONTRACT: readonly Clause[] = [
  {
    name: 'is empty at first',
    async check(place) {
      const opened = await place.tab().open()
      mustEqual([opened.lines, opened.damage, opened.wiped], [[], [], false], 'what a new store holds')
      must(opened.learner.length >= 10, 'there is a learner id')
    },
  },
  {
    name: 'keeps the learner',
    async check(place) {
      const store = place.tab()
      const { learner } = await store.open()
      await store.append(stampMany(store, 1))
      store.close()
      mustEqual((await place.tab().open()).learner, learner, 'learner at the next start')
    },
  },
  {
    name: 'stamps with ascending numbers of one writer and stores nothing by it',
    async check(place) {
      const store = await opened(place)
      const ids = [...stampMany(store, 2), ...stampMany(store, 1)].map(({ id }) => id)
      must(/^[a-z0-9]+-000001$/.test(ids[0] ?? ''), `the first id is ${ids[0]}`)
      const writer = ids[0]?.split('-')[0]
      mustEqual(ids, [`${writer}-000001`, `${writer}-000002`, `${writer}-000003`], 'ids')
      mustEqual(await stored(place), [], 'lines without an append')
    },
  },
  {
    name: 'refuses use before it is open',
    async check(place) {
      const store = place.tab()
      await mustReject(
        (async () => store.stamp([], 0, 0))(),
        'stamp before open',
      )
      await mustReject(store.append([]), 'append before open')
    },
  },
  {
    name: 'gives back exactly what was appended',
    async check(place) {
      const store = await opened(place)
      const lines = stampMany(store, 3)
      await store.append(lines)
      mustEqual(texts(await stored(place)), texts(lines), 'stored lines')
    },
  },
  {
    name: 'takes overlapping appends',
    async check(place) {
      const store = await opened(place)
      const lines = [...Array(40).keys()].map((n) => stampMany(store, 2, `o${n}-`))
      await Promise.all(lines.map((some) => store.append(some)))
      mustEqual(texts(await stored(place)), texts(lines.flat()), 'stored lines')
    },
  },
  {
    name: 'takes a line that is stored already',
    async check(place) {
      const store = await opened(place)
      const first = stampMany(store, 2)
      await store.append(first)
      const more = stampMany(store, 1, 'more')
      await store.append([...first, ...more])
      const lines = await stored(place)
      mustEqual(texts(lines), texts([...first, ...more]), 'stored lines')
      mustEqual(lines.length, 3, 'how many')
    },
  },
  {
    name: 'keeps more lines than one segment holds, over several starts',
    async check(place) {
      const all: Line[] = []
      for (let start = 0; start < 3; start++) {
        const store = await opened(place)
        for (let n = 0; n < 12; n++) {
          const lines = stampMany(store, 25, `s${start}-${n}-`)
          await store.append(lines)
          all.push(...lines)
        }
        store.close()
      }
      mustEqual(texts(await stored(place)), texts(all), 'stored lines')
      mustEqual(new Set(all.map(({ id }) => id)).size, all.length, 'ids are unique')
    },
  },
  {
    name: 'reads the whole journal in pieces, one after the other',
    async check(place) {
      const store = await opened(place)
      const lines = [...farLines(1_200), ...stampMany(store, 3)]
      await store.adopt(lines)
      const pieces: Line[][] = []
      let taking = 0
      const damage = await store.readWhole(async (piece) => {
        taking += 1
        must(taking === 1, 'a piece comes when the one before was taken')
        await Promise.resolve()
        pieces.push([...piece])
        taking -= 1
      })
      mustEqual(damage, [], 'damage')
      mustEqual(texts(pieces.flat()), texts(lines), 'lines of all pieces')
    },
  },
  {
    name: 'adopts lines of other writers as they are, many at once',
    async check(place) {
      const store = await opened(place)
      const lines = farLines(5_000)
      await store.adopt(lines.slice(0, 3))
      await store.adopt(lines)
      mustEqual(texts(await stored(place)), texts(lines), 'stored lines')
    },
  },
  {
    name: 'does not give out a number that an adopted line carries',
    async check(place) {
      const store = await opened(place)
      const [line] = stampMany(store, 1)
      must(line !== undefined, 'a stamped line')
      const writer = line?.id.split('-')[0]
      await store.adopt([{ id: `${writer}-000500`, at: 1, tz: 0, ...answerBody('far') }])
      mustEqual(stampMany(store, 1)[0]?.id, `${writer}-000501`, 'next id')
    },
  },
  {
    name: 'loses nothing when two tabs write at once, and each reads the other’s lines',
    async check(place) {
      const one = await opened(place)
      const two = await opened(place)
      const all: Line[] = []
      const told = new Promise<void>((resolve) => two.onChange(resolve))
      for (let n = 0; n < 20; n++) {
        const [ofOne, ofTwo] = [stampMany(one, 1, `one${n}-`), stampMany(two, 1, `two${n}-`)]
        await Promise.all([one.append(ofOne), two.append(ofTwo)])
        all.push(...ofOne, ...ofTwo)
      }
      await told
      const seenByTwo = await two.readNew()
      const seenByOne = await one.readNew()
      const ofTwo = texts(all.filter(({ id }) => id.startsWith(all[1]?.id.split('-')[0] ?? '?')))
      for (const text of ofTwo) must(texts(seenByOne).includes(text), 'the first tab reads what the second wrote')
      for (const text of texts(all)) {
        must(ofTwo.includes(text) || texts(seenByTwo).includes(text), 'the second tab reads what the first wrote')
      }
      mustEqual(await one.readNew(), [], 'nothing is new the second time')
      one.close()
      two.close()
      mustEqual(texts(await stored(place)), texts(all), 'stored lines')
    },
  },
  {
    name: 'reads what another tab adopted',
    async check(place) {
      const one = await opened(place)
      const two = await opened(place)
      const lines = farLines(1_000)
      await two.adopt(lines)
      mustEqual(texts(await one.readNew()), texts(lines), 'adopted lines')
      mustEqual(await one.readNew(), [], 'nothing is new the second time')
    },
  },
  {
    name: 'keeps a tab’s draft for itself while it is open, and hands it on when it is gone',
    async check(place) {
      const one = await opened(place)
      await one.writeDraft('study', { text: 'half', at: 3 })
      await one.writeDraft('study', { text: 'half-typed', at: 4 })
      mustEqual(await one.readDraft('study'), { text: 'half-typed', at: 4 }, 'own draft')
      const two = await opened(place)
      mustEqual(await two.readDraft('study'), null, 'draft of an open tab')
      place.pass(3_600_000)
      mustEqual(await two.readDraft('study'), null, 'draft of a tab that is open and was idle for an hour')
      one.close()
      two.close()
      const three = await opened(place)
      mustEqual(await three.readDraft('study'), { text: 'half-typed', at: 4 }, 'draft of a closed tab')
      await three.writeDraft('study', null)
      mustEqual(await three.readDraft('study'), null, 'removed draft')
      three.close()
      mustEqual(await (await opened(place)).readDraft('study'), null, 'removed draft at the next start')
    },
  },
  {
    name: 'keeps the drafts of a session and of a quiz apart',
    async check(place) {
      const one = await opened(place)
      await one.writeDraft('study', { text: 'of the session' })
      await one.writeDraft('quiz', { text: 'of the quiz' })
      mustEqual(await one.readDraft('study'), { text: 'of the session' }, 'own draft of the session')
      mustEqual(await one.readDraft('quiz'), { text: 'of the quiz' }, 'own draft of the quiz')
      one.close()
      const two = await opened(place)
      mustEqual(await two.readDraft('quiz'), { text: 'of the quiz' }, 'draft of the quiz after the tab was closed')
      await two.writeDraft('quiz', null)
      mustEqual(await two.readDraft('quiz'), null, 'removed draft of the quiz')
      mustEqual(await two.readDraft('study'), { text: 'of the session' }, 'draft of the session after that')
    },
  },
  {
    name: 'keeps settings of the device',
    async check(place) {
      const store = await opened(place)
      mustEqual(await store.readSettings(), null, 'settings at first')
      await store.writeSettings({ theme: 'dark' })
      mustEqual(await (await opened(place)).readSettings(), { theme: 'dark' }, 'settings at the next start')
    },
  },
  {
    name: 'takes over a learner',
    async check(place) {
      const store = await opened(place)
      await store.adoptLearner('someonefrombefore')
      mustEqual((await place.tab().open()).learner, 'someonefrombefore', 'learner at the next start')
    },
  },
]
