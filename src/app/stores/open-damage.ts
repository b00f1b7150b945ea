import { computed, type ComputedRef } from 'vue'
import type { Damage } from '../../journal/store-port.ts'
import { useJournal } from './journal.ts'
import { useSettings } from './settings.ts'

/** Damage of the journal that somebody may still have to do something about. */
export interface OpenDamage {
  readonly list: ComputedRef<readonly Damage[]>
  /** Nothing more is to be told of it: it was seen, or what was in it has been brought back. It stays stored. */
  close(): void
}

/** The same of the learner at hand. */
export function useOpenDamage(): OpenDamage {
  const journal = useJournal()
  const { device } = useSettings()
  const list = computed(() => journal.damage.filter(({ key }) => !device.damageSeen.includes(key)))
  return {
    list,
    close() {
      device.damageSeen = [...device.damageSeen, ...list.value.map(({ key }) => key)]
    },
  }
}
