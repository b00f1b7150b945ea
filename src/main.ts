import './trusted-types.ts'
import { createPinia } from 'pinia'
import { createApp, ref } from 'vue'
import App from './app/App.vue'
import { breathe } from './app/device/breathe.ts'
import { browserDevice } from './app/device/device.ts'
import { browserFirstPaint } from './app/device/first-paint.ts'
import { browserInstall } from './app/device/install.ts'
import { useTheme } from './app/device/theme.ts'
import { browserUpdates } from './app/device/updates.ts'
import { fetchForms } from './app/forms/later-forms.ts'
import {
  BACKUPS,
  BANK_SOURCE,
  COPIES,
  DEVICE,
  FILES,
  FIRST_PAINT,
  FORECASTS,
  HOME_ADDRESS,
  INSTALL,
  JOURNAL_STORES,
  LOAD_WORDS,
  PERSISTENCE,
  PREPARE_STUDY,
  TEACHES,
  THEME,
  UPDATES,
} from './app/ports.ts'
import { goWherePageIs, loadStudyScreen, makeRouter } from './app/router.ts'
import { WORDS } from './app/words/words.ts'
import type { Prepare } from './wiring/later.ts'

const { id, now } = browserDevice
/** By then the first screen is drawn, also where it is not Today, which says so itself. */
const PREPARE_AFTER_MS = 5_000

/** The lasting address that the server wrote into the page, if it was given one. */
function homeAddress(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name=passage-home]')?.content ?? null
}

/** What the page shows until the app is ready to take its place. */
function firstPlace(): HTMLElement {
  const place = document.getElementById('first')
  if (place === null) throw new Error('The page has no place for the app.')
  return place
}

/** Everything that is not needed for the first paint comes as chunks of its own, beside the first screen's. */
async function start(): Promise<void> {
  const router = makeRouter()
  // A session opened by its address is loaded beside the rest and not after it.
  if (window.location.hash.startsWith('#/study')) void Promise.allSettled([loadStudyScreen(), import('./wiring/later.ts')])
  const [{ browserStorage }, { startUp }, { enCore }] = await Promise.all([
    import('./storage/browser.ts'),
    import('./app/start-up.ts'),
    import('./app/words/en-core.ts'),
  ])
  const storage = browserStorage({ random: id, now })

  const words = { ...enCore }
  async function load(): Promise<Prepare> {
    const [{ wireLater }, later] = await Promise.all([import('./wiring/later.ts'), storage.later()])
    return wireLater(app, words, later)
  }
  let loading: Promise<Prepare> | null = null
  /** Once; what did not come is fetched again by whoever needs it next. */
  function loadLater(): Promise<Prepare> {
    loading ??= load().catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }
  router.beforeResolve(async (to) => (to.name === 'today' ? undefined : (await loadLater())(to)))
  goWherePageIs(router, window.location)

  const root = document.createElement('div')
  const firstPaint = browserFirstPaint(root, firstPlace(), () => void import('./app/device/fonts.ts').then(({ fetchFonts }) => fetchFonts()))
  const screen = ref(false)
  const app = createApp(App, { screen })
  app.provide(WORDS, words)
  app.provide(DEVICE, browserDevice)
  app.provide(THEME, useTheme())
  app.provide(TEACHES, ref(false))
  app.provide(FIRST_PAINT, firstPaint)
  app.provide(INSTALL, browserInstall())
  // Fetched ahead of time: what does not come now is fetched again when it is needed.
  app.provide(PREPARE_STUDY, () => void Promise.allSettled([loadStudyScreen(), loadLater(), fetchForms(), storage.prepare()]))
  app.provide(UPDATES, browserUpdates())
  app.provide(HOME_ADDRESS, homeAddress())
  app.provide(JOURNAL_STORES, storage.journal)
  app.provide(BACKUPS, storage.backups)
  app.provide(FILES, storage.files)
  app.provide(PERSISTENCE, storage.persistence)
  app.provide(BANK_SOURCE, storage.banks)
  app.provide(COPIES, storage.copies)
  app.provide(FORECASTS, storage.forecasts)
  app.provide(LOAD_WORDS, loadLater)
  app.use(createPinia()).use(router)
  await breathe()
  const ready = app.runWithContext(() => startUp(breathe))
  await router.isReady()
  // While the page has something to show, the screen is drawn in one go once it is there: frame and screen in a task each.
  await firstPaint.holdFor(ready)
  app.mount(root)
  await breathe()
  screen.value = true
  async function prepareRest(): Promise<void> {
    await storage.prepare()
    await loadLater()
    const { useUpkeep } = await import('./app/stores/upkeep.ts')
    app.runWithContext(() => useUpkeep().start())
  }
  setTimeout(() => void prepareRest().catch(() => undefined), PREPARE_AFTER_MS)
}

/** Says so where the app could not be loaded: the words stand in the page, since nothing else may have come. */
function showFailure(): void {
  document.getElementById('first-failed')?.removeAttribute('hidden')
}

start().catch(showFailure)
