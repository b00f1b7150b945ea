import { DatabaseFiles } from './support/database-files.ts'
import { open } from './support/app-pages.ts'
import { expect } from './support/fixtures.ts'
import { test } from './support/own-profile.ts'

/** Chromium writes on behind the torn end of a log, and the start after the next takes the whole store for empty. */
test('a start makes Chromium leave the log that it finds, which a kill may have torn', async ({ start, profile }) => {
  const logs: (readonly string[])[] = []
  for (let visit = 0; visit < 2; visit += 1) {
    const browser = await start()
    await open(browser.page, '/settings')
    await expect(browser.page.getByText('0 answers saved on this device.')).toBeVisible()
    if (visit === 0) await expect.poll(async () => (await DatabaseFiles.of(profile)).named('log').catch(() => [])).toHaveLength(1)
    else await expect.poll(async () => (await DatabaseFiles.of(profile)).named('log')).not.toEqual(logs[0])
    await browser.kill()
    logs.push(await (await DatabaseFiles.of(profile)).named('log'))
  }
})
