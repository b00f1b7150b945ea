import { defineStore } from 'pinia'
import { nextTick, reactive, ref, watch } from 'vue'
import * as v from 'valibot'
import { required, TEACHES } from '../ports.ts'
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
  /** Answers given until then, and what stood on the reminder when it was last put away. */
  backupAnswers: v.optional(v.number(), 0),
  backupDismissed: v.optional(v.nullable(v.object({ at: v.number(), answers: v.number() })), null),
  /** A tick that is felt and a click that is heard when an answer is committed. */
  vibration: v.optional(v.boolean(), false),
  sound: v.optional(v.boolean(), false),
  /** Count what is due on the app's icon. */
  badge: v.optional(v.boolean(), true),
  /** A record store was connected: what is known of it is kept elsewhere. */
  recordStore: v.optional(v.boolean(), false),
  /** Damaged stretches of the journal that the learner has been told of, or whose lines the second copy had. */
  damageSeen: v.optional(v.array(v.string()), []),
  /** The browser was asked to keep the data: once is enough, some browsers ask the learner in turn. */
  persistenceAsked: v.optional(v.boolean(), false),
  installDeclined: v.optional(v.boolean(), false),
  /** Holds classes: the classroom stands in the bar. */
  teaches: v.optional(v.boolean(), false),
  /** The broker that classes start with; empty for the app's own. */
  broker: v.optional(v.string(), ''),
  /** What was chosen for the last quiz; its own store reads it. */
  quizSetup: v.optional(v.unknown()),
  /** The name for reports and certificates, where the learner wants it kept. */
  name: v.optional(v.nullable(v.string()), null),
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
  const teaches = required(TEACHES)
  watch(
    () => device.teaches,
    (now) => (teaches.value = now),
  )

  /** The stored settings were looked for: what stands here is what holds. */
  const ready = ref(false)
  let stored = false

  /** Reads them from the durable store; what was never read is never overwritten with defaults. */
  async function read(): Promise<void> {
    const value = await journal.readSettings()
    if (value === undefined) return
    Object.assign(device, parseDeviceSettings(value))
    await nextTick()
    stored = true
  }

  /** Reads them as soon as the durable store is open, however late that is, and keeps every change from then on. */
  async function load(): Promise<void> {
    watch(device, (now) => (stored ? journal.writeSettings({ ...now }) : undefined), { flush: 'post' })
    watch(
      () => journal.durably,
      (durably) => (durably && !stored ? read() : undefined),
    )
    if (journal.durably) await read()
    ready.value = true
  }

  return { device, ready, load }
})
