import { useBank } from './stores/bank.ts'
import { useJournal } from './stores/journal.ts'
import { usePlan } from './stores/plan.ts'
import { useSettings } from './stores/settings.ts'
import { useUpdate } from './stores/update.ts'

/**
 * Opens what every screen needs, all at once. Screens show themselves as it comes.
 *
 * @param breathe lets the browser do what is waiting, so that no step holds it up for long
 * @returns resolves once the first question is planned, or is known not to come; never rejects
 */
export async function startUp(breathe: () => Promise<void>): Promise<void> {
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()
  const settings = useSettings()
  void useUpdate().start()
  // What an exam asks for is known before anything is shown; without it what is due is asked.
  const opened = journal.openStore().then(plan.readAgenda).catch(() => undefined).then(settings.load)
  await Promise.allSettled([bank.load(), opened])
  for (const step of [() => bank.material, () => bank.roster, plan.planToday, () => plan.first]) {
    await breathe()
    try {
      await step()
    } catch {
      // The screen that needs it meets the same error, and has a place to show it.
    }
  }
}
