import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ledger } from '../browser/ledger.ts'
import { Learner } from '../browser/learner.ts'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { Findings, type Row, type Trial } from '../row.ts'
import type { Stage } from '../stage.ts'

/** Room for a browser's profile, and little else. */
const MEGABYTES = 96
const PATIENCE_MS = 1_000
/** The second copy follows the first within this time, in milliseconds. */
const COPIED_MS = 3_000
/** An app that cannot save says so within this time, in milliseconds: it gives up a call of the database after four seconds. */
const SAID_MS = 6_000
/** A learner presses Try again within this time, in milliseconds, where it stands there. */
const AGAIN_MS = 2_000
/** What is missing must be back within this time: a browser may delete a database that a full disk has cut. */
const BACK_MS = 20_000
const BEFORE = 3
const WHILE_FULL = 3
const BALLAST = 'ballast'

/** A disk that really is full: nothing that was shown as saved is lost, and what waited is saved once there is room. */
export const diskFull: Row = {
  name: 'disk-full',
  does: 'the file system of the profile (a small one in memory) filled to the last byte while answering, then kill -9, then emptied; needs root',
  counts: 'full disks',
  full: 4,
  quick: 1,
  async run(trial) {
    const found = new Findings()
    if (process.getuid?.() !== 0) return found.outcome(0, 'Not run: only root may make a file system.')
    let notices = 0
    for (let n = 0; n < trial.times; n += 1) notices += Number(await fillUp(trial, found, n % 2 === 0))
    return found.outcome(trial.times, `a notice in ${notices} of them`)
  },
}

/**
 * One full disk.
 *
 * @param kill ends the browser while the disk is full; else there is room again first, and the app saves what waits
 * @returns whether the app said that it could not save
 */
async function fillUp(trial: Trial, found: Findings, kill: boolean): Promise<boolean> {
  const { stage, random } = trial
  const profile = await smallDisk(stage)
  const ledger = new Ledger()
  const address = await stage.address()
  const browser = await stage.start(profile)
  const { page } = browser
  const learner = await Learner.on(page, address, ledger, random.int(2 ** 32))
  await learner.open('/study')
  await learner.answerMany(BEFORE)
  await learner.goOn()
  await learner.untilCopied(COPIED_MS)
  await fill(profile)
  for (let n = 0; n < WHILE_FULL; n += 1) {
    await learner.answerMany(1, PATIENCE_MS)
    await fill(profile)
    await learner.goOn()
  }
  const unsaved = ledger.given - ledger.size
  const notice = page.getByRole('alert').first()
  if (unsaved > 0) await notice.waitFor({ timeout: SAID_MS }).catch(() => undefined)
  const said = await notice.isVisible()
  found.expect(said || unsaved === 0, `${unsaved} answers were not saved on a full disk, and nothing was said.`)
  if (kill) await browser.kill()
  await rm(join(profile, BALLAST), { recursive: true })
  if (!kill) {
    // The app tries again by itself too: then there is nothing to press any more.
    await page.getByRole('button', { name: 'Try again' }).first().click({ timeout: AGAIN_MS }).catch(() => undefined)
    await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
    await expect(page.getByText('Saved on this device')).toBeVisible({ timeout: 30_000 })
    await browser.kill()
  }
  for (const start of ['first', 'second']) {
    const later = await stage.start(profile)
    const { lines } = await (await Learner.on(later.page, address, ledger, 0)).look(BACK_MS)
    found.lose(ledger.strikeMissing(lines), `at the ${start} start after a full disk${kill ? ' and a kill' : ''}`)
    const stored = new Set(lines.flatMap((line) => (line.do === 'answer' ? [line.q] : []))).size
    found.expect(kill || stored === ledger.given, `Today said that all is saved, and ${stored} of ${ledger.given} answers are there.`)
    await later.kill()
  }
  return said
}

/** A file system of its own for a profile. */
async function smallDisk(stage: Stage): Promise<string> {
  const folder = await stage.folder('disk')
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', folder])
  stage.ended(folder, async () => execFileSync('umount', ['--lazy', folder]))
  return folder
}

/** Takes all the room that is left. */
async function fill(disk: string): Promise<void> {
  await mkdir(join(disk, BALLAST), { recursive: true })
  for (const name of await readdir(join(disk, BALLAST)).then((names) => [names.length, names.length + 1])) {
    const { bavail, bsize } = await statfs(disk)
    // What is freed at that moment is taken by the second file; the write that fills the disk may fail itself.
    await writeFile(join(disk, BALLAST, String(name)), Buffer.alloc(bavail * bsize)).catch(() => undefined)
  }
}
