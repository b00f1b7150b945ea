import { createRouter, createWebHashHistory, START_LOCATION, type Router, type RouterHistory } from 'vue-router'
import type { LaterScreen } from './router-later.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The screen takes the whole window. */
    frameless?: boolean
    /** The tab to which it belongs, where that is not its own. */
    tab?: string
    /** The screen is one of a live class, and needs the ports and the words of one. */
    class?: boolean
    /** And one of those who take part: it needs none of the host's words. */
    player?: boolean
  }
}

/** The study screen's code; Today fetches it ahead of time, so that Start opens at once. */
export const loadStudyScreen = () => import('./screens/study/StudyScreen.vue')

/**
 * The screens: Today, the session and those that the frame names; the rest comes with the first screen behind Today, or
 * with an address that is none of these. The history lives behind the #, so any static host serves every address.
 */
export function makeRouter(history: RouterHistory = createWebHashHistory()): Router {
  let whole = false
  async function rest() {
    const { laterRoutes, laterScreens } = await import('./router-later.ts')
    if (!whole) for (const route of laterRoutes) router.addRoute(route)
    whole = true
    return laterScreens
  }
  const later = (screen: LaterScreen) => async () => (await rest())[screen]()

  const router = createRouter({
    history,
    routes: [
      { path: '/', redirect: '/today' },
      { path: '/today', name: 'today', component: () => import('./screens/today/TodayScreen.vue') },
      { path: '/study', name: 'study', component: loadStudyScreen, meta: { frameless: true } },
      { path: '/quiz', name: 'quiz', component: later('Quiz') },
      { path: '/doc', name: 'document', component: later('Document') },
      { path: '/facts', name: 'facts', component: later('Facts') },
      { path: '/progress', name: 'progress', component: later('Progress') },
      { path: '/class', name: 'class', component: later('Class'), meta: { class: true } },
      { path: '/more', name: 'more', component: later('More') },
      { path: '/print/:what(quiz|cards|sheet)?', name: 'print', component: later('Print') },
      { path: '/settings', name: 'settings', component: later('Settings') },
      { path: '/help', name: 'help', component: later('Help') },
      { path: '/:unknown(.*)*', name: 'unknown', component: later('Unknown') },
    ],
    // Nothing to scroll at the start: asking for it would only force a layout. A screen that changes its query stays where
    // it is, and one whose address names a place goes there itself. Scrolled in the frame that shows the screen, not in the
    // task that makes it.
    scrollBehavior: (to, from, saved) => {
      if (from.matched.length === 0 || to.path === from.path) return false
      const place = saved ?? (to.hash === '' ? { top: 0 } : false)
      return new Promise((resolve) => requestAnimationFrame(() => resolve(place)))
    },
  })
  router.beforeEach(async (to) => {
    if (to.name !== 'unknown' || whole) return
    await rest()
    return to.fullPath
  })
  return router
}

/**
 * A router listens for other addresses only behind its first navigation, which then writes its own: Start or Pause pressed on the
 * page until then would be undone. So the first navigation goes to where the page is by its end. To be called behind all other guards.
 */
export function goWherePageIs(router: Router, at: Readonly<Pick<Location, 'hash'>>): void {
  let asked = at.hash
  router.beforeResolve((_to, from) => {
    if (from !== START_LOCATION || at.hash === asked) return undefined
    asked = at.hash
    return asked.slice(1) || '/'
  })
}
