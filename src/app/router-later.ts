import type { RouteRecordRaw } from 'vue-router'

/** Every screen but Today and the session, each a chunk of its own. */
export const laterScreens = {
  Quiz: () => import('./screens/quiz/QuizScreen.vue'),
  PickFacts: () => import('./screens/quiz-pick/PickFactsScreen.vue'),
  QuizRun: () => import('./screens/quiz-run/QuizRunScreen.vue'),
  Taken: () => import('./screens/results/TakenScreen.vue'),
  Result: () => import('./screens/results/ResultScreen.vue'),
  Document: () => import('./screens/document/DocumentScreen.vue'),
  Facts: () => import('./screens/facts/FactsScreen.vue'),
  Fact: () => import('./screens/facts/FactScreen.vue'),
  Reports: () => import('./screens/facts/ReportsScreen.vue'),
  Progress: () => import('./screens/progress/ProgressScreen.vue'),
  Answers: () => import('./screens/progress/AnswersScreen.vue'),
  More: () => import('./screens/more/MoreScreen.vue'),
  Print: () => import('./screens/print/PrintScreen.vue'),
  Report: () => import('./screens/report/ReportScreen.vue'),
  Certificate: () => import('./screens/certificate/CertificateScreen.vue'),
  Group: () => import('./screens/group/GroupScreen.vue'),
  Settings: () => import('./screens/settings/SettingsScreen.vue'),
  Help: () => import('./screens/help/HelpScreen.vue'),
  ClassPlay: () => import('./screens/class-player/ClassScreen.vue'),
  ClassJoin: () => import('./screens/class-player/CodeScreen.vue'),
  ClassHome: () => import('./screens/class-player/HomeScreen.vue'),
  Unknown: () => import('./screens/unknown/UnknownScreen.vue'),
  Class: () => import('./screens/class/ClassScreen.vue'),
  ClassHost: () => import('./screens/class-host/HostScreen.vue'),
  ClassReport: () => import('./screens/class-report/ClassReportScreen.vue'),
  ClassScreen: () => import('./screens/class-screen/ProjectorScreen.vue'),
}

export type LaterScreen = keyof typeof laterScreens

/** The screens that the frame does not name. */
export const laterRoutes: readonly RouteRecordRaw[] = [
  { path: '/quiz/pick', name: 'quiz-pick', component: laterScreens.PickFacts, meta: { tab: 'quiz' } },
  { path: '/quiz/run', name: 'quiz-run', component: laterScreens.QuizRun, meta: { frameless: true, tab: 'quiz' } },
  { path: '/results', name: 'results', component: laterScreens.Taken, meta: { tab: 'quiz' } },
  { path: '/results/:id', name: 'result', component: laterScreens.Result, meta: { tab: 'quiz' } },
  { path: '/facts/:id', name: 'fact', component: laterScreens.Fact, meta: { tab: 'facts' } },
  { path: '/reports', name: 'reports', component: laterScreens.Reports, meta: { tab: 'facts' } },
  { path: '/progress/answers', name: 'progress-answers', component: laterScreens.Answers, meta: { tab: 'progress' } },
  { path: '/report', name: 'report', component: laterScreens.Report, meta: { tab: 'progress' } },
  { path: '/certificate/:quiz?', name: 'certificate', component: laterScreens.Certificate, meta: { tab: 'settings' } },
  { path: '/group', name: 'group', component: laterScreens.Group, meta: { tab: 'settings' } },
  { path: '/j/:sid', name: 'class-play', component: laterScreens.ClassPlay, meta: { class: true, player: true, frameless: true } },
  { path: '/class/join', name: 'class-join', component: laterScreens.ClassJoin, meta: { class: true, player: true, tab: 'more' } },
  { path: '/class/home', name: 'class-home', component: laterScreens.ClassHome, meta: { class: true, player: true, tab: 'more' } },
  { path: '/class/host', name: 'class-host', component: laterScreens.ClassHost, meta: { class: true, tab: 'class' } },
  { path: '/class/report/:sid', name: 'class-report', component: laterScreens.ClassReport, meta: { class: true, tab: 'class' } },
  { path: '/class/screen', name: 'class-screen', component: laterScreens.ClassScreen, meta: { class: true, frameless: true, tab: 'class' } },
]
