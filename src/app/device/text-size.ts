import { ref, watch, type Ref } from 'vue'
import type { TextSize } from '../later-ports.ts'

/** In localStorage and not in the journal: the inline script of the page must read it before the first paint. */
const KEY = 'passage-text'

function read(): TextSize {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === 'large' || stored === 'larger' ? stored : 'usual'
  } catch {
    return 'usual'
  }
}

function write(size: TextSize): void {
  try {
    if (size === 'usual') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, size)
  } catch {
    // Where nothing can be stored the size lasts as long as the page.
  }
}

/** The size that the learner chose; writing to it changes the page and keeps the choice. */
export function useTextSize(): Ref<TextSize> {
  const size = ref(read())
  watch(size, (now) => {
    document.documentElement.dataset.text = now
    write(now)
  })
  return size
}
