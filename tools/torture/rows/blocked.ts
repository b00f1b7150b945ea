import { readBackup } from '../../../src/storage/backup/read-backup.ts'
import { goTo, takeBackup } from '../../../tests/e2e/support/app-pages.ts'
import { breakStorage, type StorageFault } from '../../../tests/e2e/support/broken-storage.ts'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import { Findings, type Row, type Trial } from '../row.ts'

const KINDS: readonly StorageFault[] = ['blocked', 'missing', 'hanging', 'full']
const ANSWERS = 6
const PATIENCE_MS = 300
const TITLE = 'Answers can’t be saved here'
const SCREENS = ['Facts', 'Progress', 'Document', 'Quiz'] as const

/** A browser that stores nothing: the app says so all the time, claims nothing as saved, works, and hands a copy out. */
export const blocked: Row = {
  name: 'blocked',
  does: 'IndexedDB that throws SecurityError, is null, never answers or is full: in memory, with a notice on every screen, and a copy of all answers',
  counts: 'visits',
  full: 12,
  quick: 2,
  async run(trial) {
    const found = new Findings()
    const seeds = Array.from({ length: trial.times }, () => trial.random.int(2 ** 32))
    let answers = 0
    for (let n = 0; n < seeds.length; n += KINDS.length) {
      // Side by side: most of the time that a database takes which never answers is the app's own patience.
      const visits = seeds.slice(n, n + KINDS.length).map((seed, kind) => visit(trial, found, KINDS[kind] ?? 'blocked', seed))
      answers += (await Promise.all(visits)).reduce((sum, given) => sum + given, 0)
    }
    return found.outcome(trial.times, `${answers} answers given in memory, all in the copies`)
  },
}

async function visit(trial: Trial, found: Findings, kind: StorageFault, seed: number): Promise<number> {
  const ledger = new Ledger()
  const browser = await trial.stage.shared()
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const learner = await Learner.on(page, await trial.stage.address(), ledger, seed)
    await breakStorage(page, kind)
    await learner.open('/study')
    await learner.answerMany(ANSWERS, PATIENCE_MS)
    await expect(page.getByRole('alert').getByText(TITLE)).toBeVisible()
    found.expect(ledger.size === 0, `${kind}: ${ledger.size} of ${ANSWERS} answers were shown as saved.`)
    await learner.goOn()
    await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).or(page.getByRole('link', { name: 'Done' })).click()
    for (const screen of SCREENS) {
      await goTo(page, screen)
      await goTo(page, 'Today')
      await expect(page.getByRole('alert').getByText(TITLE)).toBeVisible()
    }
    const { buffer } = await takeBackup(page, 'Save a copy')
    const copy = await readBackup(new Blob([new Uint8Array(buffer)]))
    const held = copy.state === 'sound' ? new Set(copy.backup.lines.flatMap((line) => (line.do === 'answer' ? [line.q] : []))).size : 0
    found.expect(held === ledger.given, `${kind}: the copy holds ${held} of ${ledger.given} answers.`)
    return ledger.given
  } finally {
    await context.close()
  }
}
