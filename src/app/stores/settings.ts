import { defineStore } from 'pinia'
import { reactive, watch } from 'vue'
import * as v from 'valibot'
import { useJournal } from './journal.ts'

/** Settings of this device; those that travel with the learner are lines of the journal. */
const DeviceSettings = v.object({
  /** Ask how sure the learner is. */
  confidence: v.optional(v.boolean(), true),
  /** What Guess, Think so and Sure mean has been shown once. */
  confidenceExplained: v.optional(v.boolean(), false),
  shortcuts: v.optional(v.boolean(), true),
  length: v.optional(v.picklist(['2', '5', 'all']), '5'),
  mode: v.optional(v.picklist(['mixed', 'flashcards']), 'mixed'),
  noTyping: v.optional(v.boolean(), false),
  /** When the last backup was saved, in milliseconds since 1970, or null. */
  backupAt: v.optional(v.nullable(v.number()), null),
  /** Damaged stretches of the journal that the learner has been told of. */
  damageSeen: v.optional(v.array(v.string()), []),
  installDeclined: v.optional(v.boolean(), false),
})
export type DeviceSettings = v.InferOutput<typeof DeviceSettings>

/** The settings as stored; what is missing or does not fit gets its default. */
export function parseDeviceSettings(value: unknown): DeviceSettings {
  const parsed = v.safeParse(DeviceSettings, value)
  return parsed.success ? parsed.output : v.parse(DeviceSettings, {})
}

export const useSettings = defineStore('settings', () => {
  const journal = useJournal()
  const device = reactive<DeviceSettings>(parseDeviceSettings({}))

  async function load(): Promise<void> {
    Object.assign(device, parseDeviceSettings(await journal.readSettings()))
    watch(device, (now) => journal.writeSettings({ ...now }), { flush: 'post' })
  }

  return { device, load }
})
