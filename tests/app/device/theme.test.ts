import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { useTheme } from '../../../src/app/device/theme.ts'

function bars(): readonly string[] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(({ content }) => content)
}

beforeEach(() => {
  document.head.replaceChildren()
  for (const scheme of ['light', 'dark']) {
    const meta = document.createElement('meta')
    meta.name = 'theme-color'
    meta.media = `(prefers-color-scheme: ${scheme})`
    meta.content = `of-${scheme}`
    document.head.append(meta)
  }
})
afterEach(() => {
  localStorage.clear()
  document.head.replaceChildren()
  delete document.documentElement.dataset.theme
})

describe('the colour of the browser’s bar', () => {
  it('follows the device until a theme is chosen by hand, then that theme, at the next start too', async () => {
    const theme = useTheme()
    expect(bars()).toEqual(['#f8f6ee', '#0b161e'])
    theme.value = 'dark'
    await nextTick()
    expect(bars()).toEqual(['#0b161e', '#0b161e'])
    expect(document.documentElement.dataset.theme).toBe('dark')
    useTheme()
    expect(bars()).toEqual(['#0b161e', '#0b161e'])
    theme.value = 'system'
    await nextTick()
    expect(bars()).toEqual(['#f8f6ee', '#0b161e'])
  })
})
