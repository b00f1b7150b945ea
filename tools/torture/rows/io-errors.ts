import type { Random } from '../../../src/quiz/random.ts'
import { ShimmedBrowser } from '../../../tests/storage/shimmed-browser.ts'
import type { Fault } from '../../../tests/storage/shimmed-forage.ts'
import { errorNamed, FAULTS, foundLater, tellStory } from '../../../tests/storage/story.ts'
import { Findings, type Row } from '../row.ts'

/** Beside the faults of the unit tests, what browsers name in other places of IndexedDB. */
const MORE_NAMES = ['TimeoutError', 'TransactionInactiveError', 'NotFoundError', 'VersionError', 'DataError', 'ConstraintError', 'ReadOnlyError']
const EVERY: readonly (readonly [string, Fault])[] = [
  ...FAULTS,
  ...MORE_NAMES.map((name): readonly [string, Fault] => [name, { kind: 'reject', error: errorNamed(name) }]),
]
/** Calls that fail at random in one story. */
const MOST_AT_ONCE = 6

type Plan = ReadonlyMap<number, Fault>

/** The real store on a driver whose calls fail: each fault at each call, then several at once, by chance. */
export const ioErrors: Row = {
  name: 'io-errors',
  does: 'each error name and a hang at each call of the driver, with and without Web Locks; then several at once',
  counts: 'stories of the real store on a failing driver',
  full: 4_000,
  quick: 100,
  async run({ times, random }) {
    const found = new Findings()
    const systematic = await singleFaults()
    const plans = [...(times < systematic.length ? random.shuffle(systematic) : systematic)].slice(0, times)
    const several = Array.from({ length: times - plans.length }, () => severalFaults(random, systematic.length))
    let accepted = 0
    for (const { told, plan, locks } of [...plans, ...several]) {
      const browser = new ShimmedBrowser({ locks })
      browser.disk.plan = (index) => plan.get(index)
      const story = await tellStory(browser).catch((error: unknown) => {
        found.expect(false, `${told}: the store rejected with ${String(error)}`)
        return { stamped: [], accepted: [], calls: 0 }
      })
      const { ids, damage } = await foundLater(browser)
      const there = new Set(ids)
      found.lose(new Set(story.accepted.filter((id) => !there.has(id))).size, told)
      found.expect(damage.length === 0, `${told}: ${damage.join()}`)
      accepted += story.accepted.length
    }
    return found.outcome(times, `${plans.length} with one fault each, of ${systematic.length}; ${several.length} with up to ${MOST_AT_ONCE}; ${accepted} lines accepted`)
  },
}

interface Planned {
  readonly told: string
  readonly plan: Plan
  readonly locks: boolean
}

/** Every fault at every call that a story without faults makes. */
async function singleFaults(): Promise<readonly Planned[]> {
  const planned: Planned[] = []
  for (const locks of [true, false]) {
    const { calls } = await tellStory(new ShimmedBrowser({ locks }))
    for (const [name, fault] of EVERY) {
      for (let at = 0; at < calls; at += 1) {
        planned.push({ told: `${name} at call ${at}${locks ? '' : ', without locks'}`, plan: new Map([[at, fault]]), locks })
      }
    }
  }
  return planned
}

function severalFaults(random: Random, calls: number): Planned {
  const chosen = Array.from({ length: 2 + random.int(MOST_AT_ONCE - 1) }, () => [random.int(Math.min(calls, 40)), random.pick(EVERY)] as const)
  return {
    told: chosen.map(([at, [name]]) => `${name} at call ${at}`).join(', '),
    plan: new Map(chosen.map(([at, [, fault]]) => [at, fault])),
    locks: random.int(2) === 0,
  }
}
