import type { BrowserContext, Page } from '@playwright/test'
import { BUILT_APP } from '../../../tests/e2e/support/build.ts'
import { chooser, type Answered } from '../browser/chooser.ts'
import { Requests } from '../browser/requests.ts'
import { mutatedBackups, mutatedCopies, type Mutated } from '../imports/files.ts'
import { prototypes } from '../imports/prototypes.ts'
import { BACKUP_REFUSALS, COPY_REFUSALS, readBackupFile, readCopyOf, type Verdict } from '../imports/readers.ts'
import { Findings, type Row } from '../row.ts'

/** Milliseconds that one reading may take, the start of its worker included. */
const HANG_MS = 2_000
/** So many files are chosen in one call of the page. */
const AT_ONCE = 25
/** Where a file is chosen, on each of the screens. */
const FIELD = 'main input[type=file]'

/** A place of the app where files are read, in a worker each. */
interface Door {
  readonly name: string
  readonly route: string
  readonly refusals: ReadonlySet<string>
  readonly mutated: Mutated
  /** What the same readers say outside the app. */
  read(file: Uint8Array<ArrayBuffer>): Promise<Verdict>
}

/** Mutated files chosen in the built app: its workers come to what the readers say by themselves, soon, and nothing is asked of any server. */
export const importsInApp: Row = {
  name: 'imports-in-app',
  does: 'mutated backups and copies of the document chosen in the built app: its workers say what the readers say, and nobody asks a server for anything but the app’s own files',
  counts: 'files',
  full: 200,
  quick: 20,
  async run({ times, seed, random, stage }) {
    const found = new Findings()
    const address = await stage.address()
    const browser = await stage.shared()
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', viewport: { width: 390, height: 844 } })
    const requests = await Requests.watch(context, address, BUILT_APP)
    const doors = doorsOf(seed)
    const counts = new Map<string, number>()
    let longest = 0
    for (const [n, door] of doors.entries()) {
      const page = await openAt(context, `${address}/#${door.route}`, found)
      const before = await page.evaluate(prototypes)
      for (let left = Math.floor((times + n) / doors.length); left > 0; left -= AT_ONCE) {
        const files = Array.from({ length: Math.min(left, AT_ONCE) }, () => door.mutated(random))
        for (const [at, { fault, reason, ms }] of (await chooseAll(page, files)).entries()) {
          const told = fault ?? 'sound'
          const alone = await door.read(files[at] ?? new Uint8Array())
          longest = Math.max(longest, ms)
          found.expect(ms <= HANG_MS, `${door.name}: took ${Math.round(ms)} ms`)
          found.expect(fault === null || door.refusals.has(fault), `${door.name}: ${told}, ${reason}`)
          found.expect(told === (typeof alone === 'string' ? alone : alone.refused), `${door.name}: ${told} in the app, ${JSON.stringify(alone)} outside`)
          counts.set(told, (counts.get(told) ?? 0) + 1)
        }
      }
      found.expect((await page.evaluate(prototypes)) === before, `${door.name}: a prototype is another one in the end.`)
      await page.close()
    }
    await context.close()
    for (const request of requests.strange) found.expect(false, `A server was asked: ${request}`)
    found.expect(requests.own > 0, 'No request of the app was seen, so that none of a file would have been.')
    const verdicts = [...counts].sort(([, a], [, b]) => b - a).map(([told, count]) => `${told} ${count}`)
    return found.outcome(times, `${verdicts.join(', ')}; longest ${Math.round(longest)} ms; ${requests.strange.length} requests beside ${requests.own} for files of the app`)
  },
}

function doorsOf(seed: number): readonly Door[] {
  return [
    { name: 'backups', route: '/settings', refusals: BACKUP_REFUSALS, mutated: mutatedBackups(seed), read: readBackupFile },
    { name: 'copies', route: '/doc', refusals: COPY_REFUSALS, mutated: mutatedCopies(), read: (file) => readCopyOf(new Blob([file])) },
  ]
}

async function openAt(context: BrowserContext, address: string, found: Findings): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => found.expect(false, `The page threw: ${error.message}`))
  page.on('console', (message) => found.expect(message.type() !== 'error', `The page complained: ${message.text()}`))
  await page.addInitScript({ content: 'globalThis.__name ??= (work) => work' })
  await page.addInitScript(chooser)
  await page.goto(address)
  await page.locator(FIELD).waitFor({ state: 'attached' })
  return page
}

/** Chooses files one after the other. */
function chooseAll(page: Page, files: readonly Uint8Array[]): Promise<readonly Answered[]> {
  const texts = files.map((file) => Buffer.from(file).toString('base64'))
  return page.evaluate(
    async ([where, all]) => {
      const answers: Answered[] = []
      for (const text of all) {
        const answer = await window.tortureChoose?.(where, text)
        if (answer !== undefined) answers.push(answer)
      }
      return answers
    },
    [FIELD, texts] as const,
  )
}
