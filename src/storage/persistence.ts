import { withDeadline } from './deadline.ts'

/** Whether the browser promised not to delete the store by itself. */
export type Persistence = 'granted' | 'denied' | 'unsupported'

/** Space in bytes; null where the browser does not tell. */
export interface Space {
  readonly used: number | null
  readonly quota: number | null
}

/** What is used of `navigator.storage`; every part of it is missing somewhere. */
export type StorageKeeper = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>

/** A browser may ask the learner and never answer until they do. */
const ANSWER_MS = 20_000
const TELL_MS = 4_000

/** The browser's own keeper; null on plain http, and where there is none. */
function browserKeeper(): StorageKeeper | null {
  return 'storage' in navigator ? navigator.storage : null
}

/** Asks for persistent storage, unless it was granted before. Never rejects; no answer in time counts as denied. */
export async function askForPersistence(keeper = browserKeeper(), ms: number = ANSWER_MS): Promise<Persistence> {
  if (keeper?.persist === undefined) return 'unsupported'
  if ((await persistence(keeper)) === 'granted') return 'granted'
  return yesOrNo(() => keeper.persist?.(), ms)
}

/** Tells what was granted before, without asking. Never rejects. */
export async function persistence(keeper = browserKeeper(), ms: number = TELL_MS): Promise<Persistence> {
  if (keeper?.persisted === undefined) return 'unsupported'
  return yesOrNo(() => keeper.persisted?.(), ms)
}

/** How much is used and allowed, by the browser's own estimate. Never rejects. */
export async function space(keeper = browserKeeper(), ms: number = TELL_MS): Promise<Space> {
  try {
    const estimate = await withDeadline(ms, 'The estimate', async () => keeper?.estimate?.())
    return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null }
  } catch {
    return { used: null, quota: null }
  }
}

async function yesOrNo(ask: () => Promise<boolean> | undefined, ms: number): Promise<Persistence> {
  try {
    return (await withDeadline(ms, 'The browser', async () => ask())) === true ? 'granted' : 'denied'
  } catch {
    return 'denied'
  }
}
