import type { Page } from '@playwright/test'
import { makeRandom } from '../../src/quiz/random.ts'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { open } from './support/app-pages.ts'
import { DatabaseFiles } from './support/database-files.ts'
import { expect } from './support/fixtures.ts'
import { test } from './support/own-profile.ts'
import { answersInSecondCopy } from './support/private-files.ts'
import { StudyPage } from './support/study-page.ts'

const key = new AnswerKey(builtBank())
const BACK = 'Lost answers were brought back'

interface Damage {
  readonly what: string
  /** Done to the database's files between two starts. */
  readonly harm: (files: DatabaseFiles) => Promise<unknown>
  /** True: everything comes back from the second copy, and that is said. False: nothing is lost to begin with. Null: either. */
  readonly told: boolean | null
}

/** One after the other on one profile; `npm run torture` does many more of each. */
const DAMAGE: readonly Damage[] = [
  { what: 'a torn log', harm: (files) => files.tear(3), told: false },
  // Where a start appends to a torn log, the next one finds nothing.
  { what: 'a start behind a torn log', harm: () => Promise.resolve(), told: false },
  { what: 'flipped bytes of a log', harm: async (files) => expect(await files.flip(newest(await files.named('log')), makeRandom(1))).toBe(true), told: null },
  { what: 'a missing table', harm: async (files) => files.remove(newest(await files.named('ldb'))), told: true },
]

function newest(names: readonly string[]): string {
  const name = names.at(-1)
  if (name === undefined) throw new Error('The database has no such file.')
  return name
}

test('the database’s own files torn, flipped and deleted between starts: every answer is there again', async ({ start, profile }) => {
  let saved = 0
  const answerOne = async (page: Page): Promise<void> => {
    await open(page, '/study')
    const study = new StudyPage(page, key)
    // The feedback that a kill cut off stands there again, unless its draft was lost with the file.
    await study.next.or(study.dontKnow).first().waitFor()
    if (await study.next.isVisible()) await study.next.click()
    await study.answer(await study.shown(), 'right')
    saved += 1
    // A file that is written at that moment cannot be read.
    await expect.poll(() => answersInSecondCopy(page).catch(() => null)).toBe(saved)
  }
  const first = await start()
  await answerOne(first.page)
  await first.kill()
  for (const { what, harm, told } of DAMAGE) {
    await test.step(what, async () => {
      await harm(await DatabaseFiles.of(profile))
      const browser = await start()
      const { page } = browser
      await open(page, '/settings')
      await expect(page.getByText(`${saved} answer${saved === 1 ? '' : 's'} saved on this device.`)).toBeVisible()
      if (told !== null) await expect(page.getByText(BACK)).toHaveCount(told ? 1 : 0)
      await answerOne(page)
      await browser.kill()
    })
  }
})
