import { defineStore } from 'pinia'
import { BADGE } from '../later-ports.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'
import { usePlan } from './plan.ts'
import { useSettings } from './settings.ts'

/** What is kept up beside the screens, once the first of them has been drawn for a while. */
export const useUpkeep = defineStore('upkeep', () => {
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()
  const badge = required(BADGE)
  const clock = required(DEVICE)
  const { device } = useSettings()

  /** Planning takes its time, so it waits until the page is left or a minute has gone, and never for an answer. */
  function countDue(): void {
    if (bank.bank !== null && journal.open) badge.show(device.badge ? plan.today.due : 0)
  }

  async function sendRecords(): Promise<void> {
    if (device.recordStore) await (await import('./records.ts')).useRecords().upkeep()
  }

  function look(): void {
    countDue()
    // What cannot be loaded or sent now is tried again at the next look.
    void sendRecords().catch(() => undefined)
  }

  /** Once a visit. What it cannot do now it does at the next. */
  async function compareCopies(): Promise<void> {
    await (await import('./second-copy.ts')).useSecondCopy().compare()
  }

  function start(): void {
    look()
    void compareCopies().catch(() => undefined)
    clock.watchClock(look)
    badge.onLeave(countDue)
  }

  return { start }
})
