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

/** The browser's own bar takes the colour of the paper, as `index.html` says it for the device's theme. */
const BAR = { light: '#f8f6ee', dark: '#0b161e' }

function paintBar(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const ofDevice = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = BAR[theme === 'system' ? ofDevice : theme]
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
  paintBar(theme.value)
  watch(theme, (now) => {
    if (now === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = now
    paintBar(now)
    write(now)
  })
  return theme
}
