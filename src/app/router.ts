import { createRouter, createWebHashHistory, type Router, type RouterHistory } from 'vue-router'
import type { LaterScreen } from './router-later.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The screen takes the whole window. */
    frameless?: boolean
    /** The tab to which it belongs, where that is not its own. */
    tab?: string
    /** The screen is one of a live class, and needs the ports and the words of one. */
    class?: boolean
  }
}

/** The study screen's code; Today fetches it ahead of time, so that Start opens at once. */
export const loadStudyScreen = () => import('./screens/study/StudyScreen.vue')

/** A screen that no first visit begins with: the list of their chunks comes with the first of them. */
const later = (screen: LaterScreen) => async () => (await import('./router-later.ts')).laterScreens[screen]()

/** The screens. Hash history: any static host serves every deep link. */
export function makeRouter(history: RouterHistory = createWebHashHistory()): Router {
  return createRouter({
    history,
    routes: [
      { path: '/', redirect: '/today' },
      { path: '/today', name: 'today', component: () => import('./screens/today/TodayScreen.vue') },
      {
        path: '/study',
        name: 'study',
        component: loadStudyScreen,
        meta: { frameless: true },
      },
      { path: '/quiz', name: 'quiz', component: later('Quiz') },
      {
        path: '/quiz/pick',
        name: 'quiz-pick',
        component: later('PickFacts'),
        meta: { tab: 'quiz' },
      },
      {
        path: '/quiz/run',
        name: 'quiz-run',
        component: later('QuizRun'),
        meta: { frameless: true, tab: 'quiz' },
      },
      {
        path: '/results',
        name: 'results',
        component: later('Taken'),
        meta: { tab: 'quiz' },
      },
      {
        path: '/results/:id',
        name: 'result',
        component: later('Result'),
        meta: { tab: 'quiz' },
      },
      { path: '/doc', name: 'document', component: later('Document') },
      { path: '/facts', name: 'facts', component: later('Facts') },
      {
        path: '/facts/:id',
        name: 'fact',
        component: later('Fact'),
        meta: { tab: 'facts' },
      },
      {
        path: '/reports',
        name: 'reports',
        component: later('Reports'),
        meta: { tab: 'facts' },
      },
      { path: '/progress', name: 'progress', component: later('Progress') },
      {
        path: '/progress/answers',
        name: 'progress-answers',
        component: later('Answers'),
        meta: { tab: 'progress' },
      },
      { path: '/more', name: 'more', component: later('More') },
      { path: '/print/:what(quiz|cards|sheet)?', name: 'print', component: later('Print') },
      { path: '/report', name: 'report', component: later('Report'), meta: { tab: 'progress' } },
      {
        path: '/certificate/:quiz?',
        name: 'certificate',
        component: later('Certificate'),
        meta: { tab: 'settings' },
      },
      { path: '/group', name: 'group', component: later('Group'), meta: { tab: 'settings' } },
      { path: '/settings', name: 'settings', component: later('Settings') },
      { path: '/help', name: 'help', component: later('Help') },
      { path: '/:unknown(.*)*', name: 'unknown', component: later('Unknown') },
    ],
    // Nothing to scroll at the start: asking for it would only force a layout. A screen that changes its query stays where
    // it is, and one whose address names a place goes there itself.
    scrollBehavior: (to, from, saved) =>
      from.matched.length === 0 || to.path === from.path ? false : (saved ?? (to.hash === '' ? { top: 0 } : false)),
  })
}
