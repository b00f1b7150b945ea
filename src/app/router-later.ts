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
  Unknown: () => import('./screens/unknown/UnknownScreen.vue'),
}

export type LaterScreen = keyof typeof laterScreens
