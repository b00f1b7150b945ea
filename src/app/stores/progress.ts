import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { countFigures, type Figures } from '../../memory/statistics/figures.ts'
import { dueLoad } from '../../memory/statistics/due-load.ts'
import { objectiveStandings } from '../../memory/statistics/objectives.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { inSlices } from './in-slices.ts'
import { useJournal } from './journal.ts'

const DAYS_AHEAD = 14

/**
 * What the journal amounts to over time. Counting many answers takes a while, so it is done in slices, and what was
 * counted stays until there are other lines or another day.
 */
export const useProgress = defineStore('progress', () => {
  const bank = useBank()
  const journal = useJournal()
  const device = required(DEVICE)

  /** The newest figures; null until they are counted for the first time. */
  const figures = shallowRef<Figures | null>(null)
  const key = computed(() => `${journal.folded.lines.size}/${journal.today()}/${journal.settings.boundary}`)
  /** Whether the answers of years ago could not be read, without which nothing is counted. */
  const unread = ref(false)
  let wanted = ''

  /** Counts the figures anew if the journal has changed; until then the ones before stay. */
  async function count(): Promise<void> {
    if (bank.bank === null || !journal.open) return
    unread.value = !(await journal.whole().then(() => journal.folded.base === null, () => false))
    if (unread.value || wanted === key.value) return
    const own = key.value
    wanted = own
    const counted = await inSlices(countFigures(bank.bank, journal.folded, journal.schedule), () => device.now(), () => wanted === own)
    if (counted !== null) figures.value = counted
  }

  /** The score aimed at in the exam, 0..1; without one, the chance of recall that is kept up. */
  const goal = computed(() => journal.settings.exam?.goal ?? journal.settings.target)

  const due = computed(() =>
    bank.bank === null || bank.roster === null
      ? { days: [], later: 0 }
      : dueLoad({ bank: bank.bank, roster: bank.roster, memories: journal.memories, today: journal.today(), target: journal.settings.target, count: DAYS_AHEAD, allowance: journal.settings.newPerDay, exam: journal.settings.exam }),
  )
  /** Answers that the memories of the bank's facts rest on: none of another bank, and none from before a fact was started over. */
  const rests = computed(() => {
    const active = bank.roster?.facts.filter(({ fact }) => fact.status === 'active') ?? []
    return active.reduce((sum, { key: own }) => sum + (journal.memories.get(own)?.answers ?? 0), 0)
  })
  const objectives = computed(() =>
    bank.bank === null || bank.roster === null
      ? []
      : objectiveStandings(bank.bank, journal.memories, journal.today(), goal.value, journal.settings.exam?.without, bank.roster),
  )

  return { figures, unread, key, count, goal, due, objectives, rests }
})
