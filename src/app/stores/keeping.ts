import { ref, type Ref } from 'vue'

type Write = () => Promise<void>

/** Drafts and settings on their way to the store: what is refused is told, and tried again. */
export interface Keeping {
  /** Something could not be written, and has not been since. */
  readonly unkept: Ref<boolean>
  /** Writes something in place of what of its kind was to be written before. Never rejects. */
  keep(kind: string, write: Write): Promise<void>
  /** Tries what was refused once more, for the store may take it now. Never rejects. */
  again(): Promise<void>
}

/** Nothing is to be written yet. */
export function makeKeeping(): Keeping {
  const unkept = ref(false)
  /** The newest of each kind: where an older one ends later, its end says nothing. */
  const newest = new Map<string, Write>()
  const refused = new Set<string>()
  let trying: Promise<void> | null = null

  async function attempt(kind: string, write: Write): Promise<boolean> {
    const kept = await write().then(() => true, () => false)
    if (newest.get(kind) !== write) return kept
    if (kept) refused.delete(kind)
    else refused.add(kind)
    unkept.value = refused.size > 0
    return kept
  }

  async function tryAll(): Promise<void> {
    for (const kind of [...refused]) {
      const write = newest.get(kind)
      if (write !== undefined) await attempt(kind, write)
    }
  }

  function again(): Promise<void> {
    trying ??= tryAll().finally(() => (trying = null))
    return trying
  }

  async function keep(kind: string, write: Write): Promise<void> {
    newest.set(kind, write)
    if (await attempt(kind, write)) await again()
  }

  return { unkept, keep, again }
}
