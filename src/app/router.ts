import { createRouter, createWebHashHistory, type Router, type RouterHistory } from 'vue-router'

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
        component: () => import('./screens/study/StudyScreen.vue'),
        meta: { frameless: true },
      },
      { path: '/doc', name: 'document', component: () => import('./screens/document/DocumentScreen.vue') },
      { path: '/settings', name: 'settings', component: () => import('./screens/settings/SettingsScreen.vue') },
      { path: '/help', name: 'help', component: () => import('./screens/help/HelpScreen.vue') },
      { path: '/:unknown(.*)*', name: 'unknown', component: () => import('./screens/unknown/UnknownScreen.vue') },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
}
