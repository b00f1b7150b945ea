import puppeteer from 'puppeteer-core'
import { existsSync } from 'node:fs'
import * as v from 'valibot'
import type { Engine, Places, Tab } from './tab.ts'

const PROGRAM = '/usr/bin/firefox-esr'

/** Where the middle of an element is on the screen; null where there is none. */
const Middle = v.nullable(v.tuple([v.number(), v.number()]))
const MIDDLE_OF_SOUGHT = `
  if (sought === null) return null
  sought.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = sought.getBoundingClientRect()
  return [left + width / 2, top + height / 2]`

/** Firefox asks nobody, calls nobody, and keeps what is downloaded where it is told. */
function preferences(downloads: string): Record<string, unknown> {
  return {
    'dom.storageManager.prompt.testing': true,
    'dom.storageManager.prompt.testing.allow': true,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/gzip,application/octet-stream,application/x-gzip',
    'intl.accept_languages': 'en-GB',
  }
}

/** Firefox's present long-term version, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'firefox',
  packages: ['firefox-esr'],
  isThere: () => existsSync(PROGRAM),
  start: startFirefox,
}

async function startFirefox({ profile, downloads }: Places, atStart: string): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: PROGRAM,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: preferences(downloads),
    timeout: 120_000,
    protocolTimeout: 120_000,
  })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.setViewport({ width: 390, height: 844 })
  await page.evaluateOnNewDocument(atStart)

  return {
    async goto(address) {
      await page.goto(address)
    },
    run: (body) => page.evaluate(asCall(body)),
    async click(body) {
      const middle = v.parse(Middle, await page.evaluate(asCall(`const sought = (() => { ${body} })(); ${MIDDLE_OF_SOUGHT}`)))
      if (middle === null) return false
      await page.mouse.click(...middle)
      return true
    },
    async choose(file) {
      const field = await page.$('input[type=file]')
      if (field === null) throw new Error('There is no field for a file.')
      await (await field.toElement('input')).uploadFile(file)
    },
    close: () => browser.close(),
  }
}

function asCall(body: string): string {
  return `(async () => { ${body} })()`
}
