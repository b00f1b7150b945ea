import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { BACKUPS, DEVICE, required } from '../ports.ts'
import { useJournal } from './journal.ts'
import { useOpenDamage } from './open-damage.ts'
import { useSecondCopy } from './second-copy.ts'
import { useSettings } from './settings.ts'

const DAY_MS = 86_400_000
/** So long a file waits for what the second copy may bring back. */
const MEND_MS = 10_000

/** Saving the whole journal to a file of the learner's. */
export const useBackup = defineStore('backup', () => {
  const backups = required(BACKUPS)
  const clock = required(DEVICE)
  const journal = useJournal()
  const damage = useOpenDamage()
  const { device } = useSettings()

  const daysOld = computed(() =>
    device.backupAt === null ? null : Math.floor((clock.now() - device.backupAt) / DAY_MS),
  )

  /** The last file could not be made. */
  const failed = ref(false)
  /** The last file lacks answers: they could not be read, or are damaged. */
  const partial = ref(false)

  /** Writes the backup and hands it to the learner. Returns the file's name, null where `failed` tells that there is none. */
  async function save(): Promise<string | null> {
    const name = await write().catch(() => null)
    failed.value = name === null
    return name
  }

  /** Rejects where there is no second copy yet: soon after the start its code has not come. */
  async function mend(): Promise<void> {
    await useSecondCopy().mend()
  }

  /** Brings all lines into memory, from the second copy where the journal lost some. Resolves with whether none is lacking. */
  async function hasAll(): Promise<boolean> {
    const isRead = await journal.whole().then(() => true, () => false)
    if (damage.list.value.length > 0 || journal.torn() !== null) {
      const late = new Promise((resolve) => setTimeout(resolve, MEND_MS))
      await Promise.race([mend(), late]).catch(() => undefined)
    }
    return isRead && journal.folded.base === null && damage.list.value.length === 0
  }

  async function write(): Promise<string> {
    // Where the rest cannot be read, a file of what can be is better than none; it just does not count as all.
    const isWhole = await hasAll()
    const now = clock.now()
    const { lines } = journal.torn() ?? journal.folded
    const name = await backups.save(lines.values(), journal.learner, now, clock.tz(now))
    partial.value = !isWhole
    if (!isWhole) return name
    device.backupAt = now
    device.backupAnswers = journal.answerLines
    device.backupDismissed = null
    return name
  }

  return { daysOld, failed, partial, save, read: (file: Blob) => backups.read(file) }
})
