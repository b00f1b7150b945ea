import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { BACKUPS, DEVICE, required } from '../ports.ts'
import { useJournal } from './journal.ts'
import { useSettings } from './settings.ts'

const DAY_MS = 86_400_000

/** Saving the whole journal to a file of the learner's. */
export const useBackup = defineStore('backup', () => {
  const backups = required(BACKUPS)
  const clock = required(DEVICE)
  const journal = useJournal()
  const { device } = useSettings()

  const daysOld = computed(() =>
    device.backupAt === null ? null : Math.floor((clock.now() - device.backupAt) / DAY_MS),
  )

  /** The last file could not be made. */
  const failed = ref(false)
  /** The last file has the newest answers only: the rest could not be read. */
  const partial = ref(false)

  /** Writes the backup and hands it to the learner. Returns the file's name, null where `failed` tells that there is none. */
  async function save(): Promise<string | null> {
    const name = await write().catch(() => null)
    failed.value = name === null
    return name
  }

  async function write(): Promise<string> {
    // Where the rest cannot be read, a file of what can be is better than none; it just does not count as all.
    const isWhole = await journal.whole().then(() => true, () => false)
    const now = clock.now()
    const name = await backups.save(journal.folded.lines.values(), journal.learner, now, clock.tz(now))
    partial.value = !isWhole
    if (!isWhole) return name
    device.backupAt = now
    device.backupAnswers = journal.answerLines
    device.backupDismissed = null
    return name
  }

  return { daysOld, failed, partial, save, read: (file: Blob) => backups.read(file) }
})
