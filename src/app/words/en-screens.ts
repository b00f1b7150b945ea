import { address } from './en/address.ts'
import { chart } from './en/chart.ts'
import { copy } from './en/copy.ts'
import { dataCheck } from './en/data-check.ts'
import { documentWords } from './en/document.ts'
import { examWords } from './en/exam.ts'
import { factWords } from './en/facts.ts'
import { feedback } from './en/feedback.ts'
import { group } from './en/group.ts'
import { help } from './en/help.ts'
import { more } from './en/more.ts'
import { places } from './en/places.ts'
import { printWords } from './en/print.ts'
import { progress } from './en/progress.ts'
import { quizRun } from './en/quiz-run.ts'
import { quizSetup } from './en/quiz-setup.ts'
import { records } from './en/records.ts'
import { reminders } from './en/reminders.ts'
import { reportWords } from './en/report.ts'
import { restoreFaults } from './en/restore-faults.ts'
import { results } from './en/results.ts'
import { settings } from './en/settings.ts'
import { storageFaults } from './en/storage-faults.ts'
import { study } from './en/study.ts'
import { todayLater } from './en/today-later.ts'
import { unknownPage } from './en/unknown-page.ts'
import { update } from './en/update.ts'

/** The words of every other screen; loaded with the first of them. */
export const enScreens = {
  address,
  chart,
  copy,
  dataCheck,
  document: documentWords,
  exam: examWords,
  facts: factWords,
  feedback,
  group,
  help,
  more,
  places,
  print: printWords,
  progress,
  quizRun,
  quizSetup,
  records,
  reminders,
  report: reportWords,
  restoreFaults,
  results,
  settings,
  storageFaults,
  study,
  todayLater,
  unknownPage,
  update,
}
