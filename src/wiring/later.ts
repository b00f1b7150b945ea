import { watch, type App } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'
import { FIRST_PAINT, required } from '../app/ports.ts'
import { useJournal } from '../app/stores/journal.ts'
import { useLookBack } from '../app/stores/look-back.ts'
import { mendSoon } from '../app/stores/mend-soon.ts'
import { forgetShownAtStart } from '../app/stores/shown-at-start.ts'
import { provideLater } from '../app/device/later.ts'
import { guardLeaving } from '../app/device/leave-guard.ts'
import { enScreens } from '../app/words/en-screens.ts'
import { recordStores } from '../link/record-store.ts'
import type { LaterStorage } from '../storage/later.ts'

/** Screens that do not even wait for the journal to be open. */
const NO_JOURNAL: ReadonlySet<unknown> = new Set(['study', 'document', 'progress', 'more', 'help', 'class-play', 'class-join', 'class-screen'])
/** Screens that never look back beyond the newest answers, or show what they can until all are read. */
const NEWEST_ONLY: ReadonlySet<unknown> = new Set(['settings', 'quiz', 'quiz-pick', 'quiz-run', 'print', 'group'])

/** Brings what only some screens need, before one of them opens. */
export type Prepare = (to: RouteLocationNormalized) => Promise<void>

/** Hands the app what every screen but Today needs: the words, and the ports that Today does without. */
export function wireLater(app: App, words: object, { records, classes, secondCopy, check, erase }: LaterStorage): Prepare {
  Object.assign(words, enScreens)
  provideLater(app, { recordStores: { ...recordStores, ...records }, secondCopy, check, erase })
  const journal = app.runWithContext(useJournal)
  const lookBack = app.runWithContext(useLookBack)
  app.runWithContext(() => forgetShownAtStart(required(FIRST_PAINT)))
  // An answer on its way is stored before anybody could press; one that was refused is on this page alone.
  guardLeaving(() => journal.fault !== null && journal.unsaved.length > 0)
  app.runWithContext(mendSoon)
  let wired = false
  return async ({ name, meta }) => {
    if (!NO_JOURNAL.has(name)) {
      await openOf(journal)
      if (!NEWEST_ONLY.has(name)) await lookBack.read()
    }
    if (meta.class !== true) return
    const [{ wireClass }, more] = await Promise.all([import('./class.ts'), wordsOf(meta.player === true)])
    Object.assign(words, more)
    if (!wired) wireClass(app, classes)
    wired = true
  }
}

/** Resolves once the journal is open. */
function openOf(journal: { readonly open: boolean }): Promise<void> {
  return new Promise((resolve) => {
    watch(() => journal.open, (open) => (open ? resolve() : undefined), { immediate: true })
  })
}

/** A phone that takes part needs none of the host's words. */
async function wordsOf(player: boolean): Promise<object> {
  return player ? (await import('../app/words/en-class-player.ts')).enClassPlayer : (await import('../app/words/en-class.ts')).enClass
}
