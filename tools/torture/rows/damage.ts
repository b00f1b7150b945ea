import { DatabaseFiles } from '../../../tests/e2e/support/database-files.ts'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import type { Random } from '../../../src/quiz/random.ts'
import { Findings, type Row, type Trial } from '../row.ts'

/** A way to damage the database's files. Returns what was done, in a word, for the count of each. */
type Damage = (files: DatabaseFiles, random: Random) => Promise<string>

const ANSWERS_BEFORE = 3
const ANSWERS_AFTER = 2
/** The second copy follows the first within this time, in milliseconds; what is tested is the damage, not this gap. */
const COPIED_MS = 3_000
/** What is missing must be back within this time, in milliseconds: copies are compared some seconds after the start. */
const BACK_MS = 20_000
/** Chromium takes a start or two to get over some damage. */
const MOST_STARTS = 3
/** Where the app says that it cannot save, an answer that is not saved is waited for no longer than this, in milliseconds. */
const UNSAVED_MS = 1_000
const CANNOT_SAVE = 'Answers can’t be saved here'

/** One learner, whose database is damaged again and again between two starts. */
class Victim {
  readonly #ledger = new Ledger()
  readonly #told: string[] = []

  private constructor(
    private readonly trial: Trial,
    private readonly found: Findings,
    private readonly address: string,
    private readonly profile: string,
  ) {}

  static async make(trial: Trial, found: Findings): Promise<Victim> {
    return new Victim(trial, found, await trial.stage.address(), await trial.stage.folder('damage'))
  }

  get answers(): number {
    return this.#ledger.size
  }

  /** What the app said of the damage. */
  get told(): readonly string[] {
    return this.#told
  }

  /** Comes back, looks whether all is there, answers some questions, and is killed. */
  async visit(answers: number, where: string): Promise<void> {
    for (let start = 1; start <= MOST_STARTS; start += 1) {
      if (await this.#start(answers, where, start === MOST_STARTS)) return
    }
  }

  /**
   * One start of the browser. Where the app says that it cannot store anything it shows no answers, and nobody takes them
   * for lost: the next start decides. Returns whether this one has.
   */
  async #start(answers: number, where: string, last: boolean): Promise<boolean> {
    const { random, stage } = this.trial
    const browser = await stage.start(this.profile)
    try {
      const learner = await Learner.on(browser.page, this.address, this.#ledger, random.int(2 ** 32))
      const { lines, notices } = await learner.look(BACK_MS, last ? undefined : CANNOT_SAVE)
      this.#told.push(...notices)
      if (notices.includes(CANNOT_SAVE) && !last) return false
      this.found.lose(this.#ledger.strikeMissing(lines), where)
      if (answers > 0) {
        await learner.goTo('/study')
        await learner.answerMany(answers, notices.includes(CANNOT_SAVE) ? UNSAVED_MS : undefined)
        await learner.untilCopied(COPIED_MS)
      }
      return true
    } finally {
      await browser.kill()
    }
  }

  async suffer(damage: Damage): Promise<string> {
    return damage(await DatabaseFiles.of(this.profile), this.trial.random)
  }
}

/** What a damage is, and what follows from it. */
interface About extends Pick<Row, 'name' | 'does' | 'full' | 'quick'> {
  /** Notices that the learner must have got for each. */
  readonly least: 0 | 1
  /** Times that one profile is damaged; then a new learner begins. */
  readonly aProfile: number
}

/** Answers, kill, damage, start, answers, kill, start: what had been shown as saved must be there at both starts. */
function damageRow({ least, aProfile, ...about }: About, damage: Damage): Row {
  return {
    ...about,
    counts: 'times, two starts each',
    async run(trial) {
      const found = new Findings()
      const done = new Map<string, number>()
      const victims: Victim[] = []
      for (let n = 0; n < trial.times; n += 1) {
        if (n % aProfile === 0) victims.push(await Victim.make(trial, found))
        const victim = victims.at(-1)
        if (victim === undefined) break
        await victim.visit(ANSWERS_BEFORE, `at the second start after damage ${n}`)
        const what = await victim.suffer(damage)
        done.set(what, (done.get(what) ?? 0) + 1)
        await victim.visit(ANSWERS_AFTER, `at the first start after damage ${n + 1} (${what})`)
        if (n % aProfile === aProfile - 1 || n === trial.times - 1) await victim.visit(0, `at the second start after damage ${n + 1} (${what})`)
      }
      const told = victims.flatMap((victim) => victim.told)
      found.expect(told.length >= least * trial.times, `Only ${told.length} notices in ${trial.times} times.`)
      const kinds = [...done].map(([what, count]) => `${count} × ${what}`).join(', ')
      const answers = victims.reduce((sum, victim) => sum + victim.answers, 0)
      return found.outcome(trial.times, `${kinds}; ${answers} answers kept; said ${told.length} times: ${[...new Set(told)].join(' / ') || 'nothing'}`)
    },
  }
}

export const torn = damageRow(
  { name: 'torn', does: '1 to 1,000 bytes cut off the LevelDB log between two starts', full: 20, quick: 1, least: 0, aProfile: 5 },
  async (files, random) => ((await files.tear(1 + random.int(1_000))) > 0 ? 'cut' : 'log empty'),
)

export const wiped = damageRow(
  { name: 'wiped', does: 'the folder of the IndexedDB databases deleted between two starts', full: 5, quick: 1, least: 1, aProfile: 5 },
  async (files) => {
    await files.wipe()
    return 'deleted'
  },
)

export const flipped = damageRow(
  { name: 'flipped', does: '16 bytes inverted in a log or a table (.ldb) of LevelDB', full: 10, quick: 1, least: 0, aProfile: 5 },
  async (files, random) => {
    const kind = random.pick(['log', 'ldb'] as const)
    const names = await files.named(kind)
    if (names.length === 0) return `no ${kind}`
    return (await files.flip(random.pick(names), random)) ? kind : `${kind} too short`
  },
)

/** A profile each: without its MANIFEST a database is never opened again, and nothing more can be done to it. */
export const missing = damageRow(
  { name: 'missing', does: 'a table (.ldb) or the MANIFEST of LevelDB deleted', full: 5, quick: 1, least: 0, aProfile: 1 },
  async (files, random) => {
    const kind = random.pick(['ldb', 'manifest'] as const)
    const names = await files.named(kind)
    if (names.length === 0) return `no ${kind}`
    await files.remove(random.pick(names))
    return kind
  },
)
