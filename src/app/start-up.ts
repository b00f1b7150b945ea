import { useBank } from './stores/bank.ts'
import { useJournal } from './stores/journal.ts'
import { useSettings } from './stores/settings.ts'
import { useUpdate } from './stores/update.ts'

/** Opens what every screen needs, all at once. Screens show themselves as it comes. */
export function startUp(): void {
  const journal = useJournal()
  const settings = useSettings()
  void useBank().load()
  void journal.openStore().then(settings.load)
  void useUpdate().start()
}
