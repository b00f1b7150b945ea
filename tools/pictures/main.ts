import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { parseBank, type Bank } from '../../src/bank/bank.ts'
import { close, listen } from '../../src/relay/listen.ts'
import { makeServer } from '../../src/relay/server.ts'
import { writeBackup } from '../../src/storage/backup/write-backup.ts'
import { APP_DIR, POLICY_FILE } from '../build/places.ts'
import { findBrowser } from '../test/find-browser.ts'
import { madeUpJournal } from './made-up-journal.ts'

const LEARNER = 'picturebook'
const DOCS = 'docs/pictures'
/** Shown by browsers when they offer to install the app. */
const MANIFEST = 'public/pictures'

interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly dark: boolean
}

const LOOKS: readonly Look[] = [
  { name: 'phone', width: 390, height: 844, dark: false },
  { name: 'phone-dark', width: 390, height: 844, dark: true },
  { name: 'desk', width: 1280, height: 800, dark: false },
]

/** Takes the pictures of README and manifest from the built app, with a made-up learner's journal in it. */
async function main(): Promise<void> {
  const server = makeServer({ dir: APP_DIR, policy: (await readFile(POLICY_FILE, 'utf8')).trim() })
  const address = `http://localhost:${await listen(server, { port: 0, host: '127.0.0.1' })}/`
  const executablePath = findBrowser()
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) })
  const backup = await backupFile(await builtBank())
  await Promise.all([DOCS, MANIFEST].map((folder) => mkdir(folder, { recursive: true })))
  for (const look of LOOKS) await takePictures(browser, address, backup, look)
  await browser.close()
  await close(server)
}

async function builtBank(): Promise<Bank> {
  const file = (await readdir(join(APP_DIR, 'assets'))).find((name) => /^bank-.*\.json$/.test(name))
  if (file === undefined) throw new Error('The build holds no bank: npm run build')
  return parseBank(JSON.parse(await readFile(join(APP_DIR, 'assets', file), 'utf8')))
}

async function backupFile(bank: Bank) {
  const now = Date.now()
  const blob = await writeBackup(madeUpJournal(bank, now), LEARNER, now)
  return { name: 'passage.jsonl.gz', mimeType: blob.type, buffer: Buffer.from(await blob.arrayBuffer()) }
}

async function takePictures(browser: Browser, address: string, backup: Awaited<ReturnType<typeof backupFile>>, look: Look): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.name === 'desk' ? 1 : 2,
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(`${address}#/settings`)
  await page.locator('input[type=file]').setInputFiles(backup)
  await page.getByRole('button', { name: /^Restore \d+ lines?$/ }).click()
  await page.getByText(/lines? restored/).waitFor()
  await page.goto(`${address}#/today`)
  await page.getByRole('button', { name: 'Start' }).waitFor()
  await picture(page, `${DOCS}/today-${look.name}.png`)
  if (!look.dark) await page.screenshot({ path: `${MANIFEST}/${look.name === 'desk' ? 'wide' : 'narrow'}.png` })
  await page.getByRole('button', { name: 'Start' }).click()
  await reachChoice(page)
  await page.mouse.move(0, 0)
  await picture(page, `${DOCS}/question-${look.name}.png`)
  await page.close()
}

/** Passes over questions until one with options comes; they show most of what a question looks like. */
async function reachChoice(page: Page): Promise<void> {
  const unknown = page.getByRole('button', { name: 'Don’t know' })
  for (let tries = 0; tries < 10; tries += 1) {
    await unknown.waitFor()
    if ((await page.getByRole('radio').count()) > 2) return
    await unknown.click()
    await page.getByRole('button', { name: 'Continue' }).click()
  }
}

async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path })
}

await main()
