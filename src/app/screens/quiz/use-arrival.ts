import { computed, ref, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { arrivalByFile, arrivalByLink, type Arrival } from '../../../quiz/share/arrival.ts'
import { readQuizFile } from '../../../quiz/share/file.ts'
import { readQuery } from '../../../quiz/share/link.ts'
import { useBank } from '../../stores/bank.ts'

/** A quiz file is far smaller, in bytes; a larger one is not even read. */
const LARGEST_FILE = 1_000_000

/** What came from outside; a file may also not let itself be read. */
export type Came = Arrival | { readonly kind: 'fault'; readonly fault: 'file-unread' }

/** A quiz that was passed on, by the address of the screen or by a file. The one that came last counts. */
export function useArrival(): {
  readonly came: Readonly<Ref<Came>>
  openFile(file: Blob): Promise<void>
  /** Sets what came by a file aside. */
  dismiss(): void
} {
  const bank = useBank()
  const route = useRoute()
  const byFile = ref<Came | null>(null)

  const drawable = computed(() => (bank.bank === null ? null : { bank: bank.bank, material: bank.material }))
  const came = computed<Came>(() => {
    if (drawable.value === null) return { kind: 'none' }
    return byFile.value ?? arrivalByLink(readQuery(route.query), drawable.value)
  })
  function dismiss(): void {
    byFile.value = null
  }
  watch(() => route.query, dismiss)

  async function openFile(file: Blob): Promise<void> {
    if (drawable.value === null) return
    if (file.size > LARGEST_FILE) byFile.value = { kind: 'fault', fault: 'file-oversized' }
    else byFile.value = await read(file, drawable.value)
  }

  async function read(file: Blob, ground: NonNullable<typeof drawable.value>): Promise<Came> {
    try {
      return arrivalByFile(readQuizFile(await file.text()), ground)
    } catch {
      return { kind: 'fault', fault: 'file-unread' }
    }
  }

  return { came, openFile, dismiss }
}
