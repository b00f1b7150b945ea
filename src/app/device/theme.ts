import { ref, watch, type Ref } from 'vue'

export type Theme = 'system' | 'light' | 'dark'

/** In localStorage and not in the journal: the inline script of the page must read it before the first paint. */
const KEY = 'passage-theme'

function read(): Theme {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

function write(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // Where nothing can be stored the theme lasts as long as the page.
  }
}

/** The theme the learner chose; writing to it paints the page and keeps the choice. */
export function useTheme(): Ref<Theme> {
  const theme = ref(read())
  watch(theme, (now) => {
    if (now === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = now
    write(now)
  })
  return theme
}
