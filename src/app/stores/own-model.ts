import { defineStore } from 'pinia'
import { computed } from 'vue'
import { LEAST_TO_FIT } from '../../memory/fit/least.ts'
import { SWITCHED_OFF } from '../../memory/fit/model-setting.ts'
import { writeModel } from '../../memory/fit/write-model.ts'
import { useJournal } from './journal.ts'
import { useLearning } from './learning.ts'

/** So many times the answers that the last fit rested on call for another. */
const GROWN = 1.25

/** The learner's own memory model: fitted to the journal where that helps, unless it is switched off. */
export const useOwnModel = defineStore('own model', () => {
  const journal = useJournal()
  const learning = useLearning()

  const off = computed(() => journal.folded.settings.get('model') === SWITCHED_OFF)
  const model = computed(() => journal.settings.model)
  let tried = 0

  /** The learner may switch it off while it is fitted. */
  const isOff = (): boolean => off.value

  /** Fits anew where there is enough more to learn from. One that foretells no better than the published model is not used. */
  async function consider(): Promise<void> {
    const { answers } = journal
    if (!journal.open || isOff() || answers < LEAST_TO_FIT || answers < GROWN * Math.max(tried, model.value?.answers ?? 0)) return
    tried = answers
    const fitted = await learning.fit()
    if (isOff() || fitted === 'unknown' || (fitted === null && model.value === null)) return
    journal.record([{ do: 'set', key: 'model', value: fitted === null ? null : writeModel(fitted) }])
  }

  /** Switched off, every memory is folded by the published model again; switched on, the own one is fitted anew. */
  function use(on: boolean): void {
    journal.record([{ do: 'set', key: 'model', value: on ? null : SWITCHED_OFF }])
    tried = 0
  }

  return { off, model, consider, use }
})
