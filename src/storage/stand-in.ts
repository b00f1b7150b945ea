import { LineError, parseLine } from '../journal/parse-line.ts'
import type { JournalStore } from '../journal/store-port.ts'
import { withDeadline } from './deadline.ts'
import { createMemoryShelf, createMemoryStore, type MemoryShelf } from './memory-store.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * A journal that lasts as long as the page, for a browser whose database cannot be opened. It begins with what the second
 * copy has, learner included: that outlives damage after which Chromium opens no database of this address any more. Never
 * rejects.
 */
export async function createStandIn({ random, mirror, timeout }: Pick<Surroundings, 'random' | 'mirror' | 'timeout'>): Promise<JournalStore> {
  const shelf = createMemoryShelf(random)
  try {
    if (mirror !== null && (await withDeadline(timeout, 'The second copy', () => mirror.stands()))) {
      const { learner } = await (await mirror.open()).fetch(null, (texts) => lay(texts, shelf))
      if (learner !== null) shelf.learner = learner
    }
  } catch {
    // What came is shown all the same; the second copy is as it was.
  }
  return createMemoryStore(random, shelf)
}

function lay(texts: readonly string[], shelf: MemoryShelf): void {
  for (const text of texts) {
    if (shelf.texts.has(text)) continue
    try {
      shelf.lines.push(parseLine(JSON.parse(text)))
      shelf.texts.add(text)
    } catch (error) {
      if (!(error instanceof LineError)) throw error
    }
  }
}
