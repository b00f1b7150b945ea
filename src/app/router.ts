import { createRouter, createWebHashHistory, type Router, type RouterHistory } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** The screen takes the whole window. */
    frameless?: boolean
    /** The tab to which it belongs, where that is not its own. */
    tab?: string
  }
}

/** The study screen's code; Today fetches it ahead of time, so that Start opens at once. */
export const loadStudyScreen = () => import('./screens/study/StudyScreen.vue')

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
      { path: '/quiz', name: 'quiz', component: () => import('./screens/quiz/QuizScreen.vue') },
      {
        path: '/quiz/pick',
        name: 'quiz-pick',
        component: () => import('./screens/quiz-pick/PickFactsScreen.vue'),
        meta: { tab: 'quiz' },
      },
      {
        path: '/quiz/run',
        name: 'quiz-run',
        component: () => import('./screens/quiz-run/QuizRunScreen.vue'),
        meta: { frameless: true, tab: 'quiz' },
      },
      {
        path: '/results',
        name: 'results',
        component: () => import('./screens/results/TakenScreen.vue'),
        meta: { tab: 'quiz' },
      },
      {
        path: '/results/:id',
        name: 'result',
        component: () => import('./screens/results/ResultScreen.vue'),
        meta: { tab: 'quiz' },
      },
      { path: '/doc', name: 'document', component: () => import('./screens/document/DocumentScreen.vue') },
      { path: '/facts', name: 'facts', component: () => import('./screens/facts/FactsScreen.vue') },
      {
        path: '/facts/:id',
        name: 'fact',
        component: () => import('./screens/facts/FactScreen.vue'),
        meta: { tab: 'facts' },
      },
      {
        path: '/reports',
        name: 'reports',
        component: () => import('./screens/facts/ReportsScreen.vue'),
        meta: { tab: 'facts' },
      },
      { path: '/progress', name: 'progress', component: () => import('./screens/progress/ProgressScreen.vue') },
      {
        path: '/progress/answers',
        name: 'progress-answers',
        component: () => import('./screens/progress/AnswersScreen.vue'),
        meta: { tab: 'progress' },
      },
      { path: '/more', name: 'more', component: () => import('./screens/more/MoreScreen.vue') },
      { path: '/print/:what(quiz|cards|sheet)?', name: 'print', component: () => import('./screens/print/PrintScreen.vue') },
      { path: '/report', name: 'report', component: () => import('./screens/report/ReportScreen.vue'), meta: { tab: 'progress' } },
      {
        path: '/certificate/:quiz?',
        name: 'certificate',
        component: () => import('./screens/certificate/CertificateScreen.vue'),
        meta: { tab: 'settings' },
      },
      { path: '/group', name: 'group', component: () => import('./screens/group/GroupScreen.vue'), meta: { tab: 'settings' } },
      { path: '/settings', name: 'settings', component: () => import('./screens/settings/SettingsScreen.vue') },
      { path: '/help', name: 'help', component: () => import('./screens/help/HelpScreen.vue') },
      { path: '/:unknown(.*)*', name: 'unknown', component: () => import('./screens/unknown/UnknownScreen.vue') },
    ],
    // Nothing to scroll at the start: asking for it would only force a layout. A screen that changes its query stays where it is.
    scrollBehavior: (to, from, saved) => (from.matched.length === 0 || to.path === from.path ? false : (saved ?? { top: 0 })),
  })
}
