import { useBank } from './stores/bank.ts'
import { useJournal } from './stores/journal.ts'
import { usePlan } from './stores/plan.ts'
import { useSettings } from './stores/settings.ts'
import { useUpdate } from './stores/update.ts'

/** Opens what every screen needs, all at once. Screens show themselves as it comes. */
export function startUp(): void {
  const journal = useJournal()
  const settings = useSettings()
  const plan = usePlan()
  void useBank().load()
  // What an exam asks for is known before anything is shown; without it what is due is asked.
  void journal.openStore().then(plan.readAgenda).catch(() => undefined).then(settings.load)
  void useUpdate().start()
}
