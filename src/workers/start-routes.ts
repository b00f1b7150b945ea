/**
 * Stands at the end of the service worker (`tools/build/start-routes.ts`): tells browsers that can do so to take the
 * page and its hashed files straight from their caches, without starting the worker first. The others, and whatever is
 * in no cache, go through it as before.
 */
declare const self: ServiceWorkerGlobalScope
/** Of the page, as the precache knows it; filled in by the build. */
declare const __REVISION__: string

/** What TypeScript does not know yet. */
interface RoutedInstall extends ExtendableEvent {
  addRoutes?(rules: readonly object[]): Promise<void>
}

const LOOK_MS = 50
const PATIENCE_MS = 120_000
const PAGE = 'index.html'
const PAGES = 'passage-page-'

const { scope } = self.registration
const { pathname } = new URL(scope)
const precache = `workbox-precache-v2-${scope}`
/** One for each version of the page: the one in use stays until the new worker takes over. */
const pages = PAGES + __REVISION__

/** Once the precache holds the page, it lies under the address of the app, too. */
async function layOutPage(): Promise<void> {
  const address = `${scope}${PAGE}?__WB_REVISION__=${__REVISION__}`
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const page = await (await caches.open(precache)).match(address)
    if (page !== undefined) return (await caches.open(pages)).put(scope, page)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

self.addEventListener('install', (event: RoutedInstall) => {
  if (event.addRoutes === undefined) return
  const rules = [
    { condition: { requestMode: 'navigate', urlPattern: { pathname, search: '' } }, source: { cacheName: pages } },
    { condition: { urlPattern: { pathname: `${pathname}assets/*`, search: '' } }, source: { cacheName: precache } },
  ]
  event.waitUntil(Promise.all([event.addRoutes(rules), layOutPage()]))
})

self.addEventListener('activate', (event) => {
  const remove = async (): Promise<void> => {
    const names = await caches.keys()
    await Promise.all(names.filter((name) => name.startsWith(PAGES) && name !== pages).map((name) => caches.delete(name)))
  }
  event.waitUntil(remove())
})

export {}
