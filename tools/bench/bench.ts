import { emptyProfile, inProfile, type Profile } from './browser.ts'
import { Learner } from './learner.ts'
import { serve, type Site } from './serve.ts'
import type { Built } from './sites.ts'

/** What the measurements share. */
export interface Bench {
  readonly built: Built
  readonly app: Site
  readonly bareToday: Site
  readonly bareQuestion: Site
  /** The bare page at an address where no service worker was ever registered. */
  readonly bareFromServer: Site
  readonly runs: number
  readonly answers: number
  /** A browser whose owner studied two days ago and has opened every page often since. */
  readonly returning: Profile
}

const DAY_MS = 86_400_000
/** Days since the session of the returning learner: enough for most of its facts to be due. */
const DAYS_AWAY = 2
/** The learner's own clock at that time; what is measured runs by the true one. */
const LATE_CLOCK = `{ const now = Date.now; Date.now = () => now() - ${DAYS_AWAY * DAY_MS} }`
/** With fewer than ten answers Today shows no chart. */
const ANSWERS_BEFORE = 20
/** Browsers keep compiled code of what was opened a few times. */
const VISITS = 3

/** Serves what was built, makes the returning learner's profile, and takes both away after the work. */
export async function withBench<T>(
  built: Built,
  counts: Pick<Bench, 'runs' | 'answers'>,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const app = await serve(built.app, built.policy)
  const bareToday = await serve(built.bareToday, built.policy)
  const bareQuestion = await serve(built.bareQuestion, built.policy)
  const bareFromServer = await serve(built.bareToday, built.policy)
  const sites = [app, bareToday, bareQuestion, bareFromServer]
  const returning = await emptyProfile()
  try {
    await studyTwoDaysAgo(returning, app)
    for (const { address } of [bareToday, bareQuestion]) await keepOffline(returning, address)
    await visitOften(returning, [`${app.address}#/study`, ...sites.map(({ address }) => address)])
    return await work({ built, app, bareToday, bareQuestion, bareFromServer, ...counts, returning })
  } finally {
    await returning.remove()
    await Promise.all(sites.map((site) => site.stop()))
  }
}

/** One session, until every answer is saved and everything is kept for offline use. */
async function studyTwoDaysAgo(profile: Profile, app: Site): Promise<void> {
  await inProfile(profile, async (context) => {
    const page = await context.newPage()
    await page.addInitScript(LATE_CLOCK)
    await page.goto(app.address)
    const learner = new Learner(page)
    await learner.startAll()
    for (let n = 0; n < ANSWERS_BEFORE; n += 1) {
      await learner.answer()
      if (!(await learner.goOn())) await learner.more()
    }
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  })
}

/** What the app does by itself on a first visit: the bare pages stay as bare as they are. */
const REGISTER = `(async () => {
  const own = trustedTypes.createPolicy('default', { createScriptURL: (address) => address })
  await navigator.serviceWorker.register(own.createScriptURL('./sw.js'))
  await navigator.serviceWorker.ready
})()`

async function keepOffline(profile: Profile, address: string): Promise<void> {
  await inProfile(profile, async (context) => {
    const page = await context.newPage()
    await page.goto(address)
    await page.evaluate(REGISTER)
  })
}

async function visitOften(profile: Profile, addresses: readonly string[]): Promise<void> {
  for (let visit = 0; visit < VISITS; visit += 1) {
    await inProfile(profile, async (context) => {
      for (const address of addresses) {
        const page = await context.newPage()
        await page.addInitScript(LATE_CLOCK)
        await page.goto(address)
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(500)
        await page.close()
      }
    })
  }
}
