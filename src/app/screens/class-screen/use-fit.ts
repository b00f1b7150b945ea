import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** How much smaller the type of a long question may be set, largest first; below the last a middle that is still too long scrolls. */
const STEPS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55] as const

/**
 * Keeps the projector on one screen: whenever its words, its window or its fonts change, its type is set as large as leaves
 * the middle part whole. `--fit` on the page is the step; the page's style multiplies its sizes by it.
 */
export function useFit(page: Readonly<Ref<HTMLElement | null>>, middle: Readonly<Ref<HTMLElement | null>>): void {
  function fit(): void {
    for (const step of STEPS) {
      page.value?.style.setProperty('--fit', String(step))
      if (middle.value === null || middle.value.scrollHeight <= middle.value.clientHeight) break
    }
  }

  // The seconds of a clock change nothing of its size.
  const words = new MutationObserver((changes) => {
    if (changes.some(({ type, target }) => type === 'childList' || !isOfClock(target))) fit()
  })
  onMounted(() => {
    fit()
    if (page.value !== null) words.observe(page.value, { childList: true, characterData: true, subtree: true })
    window.addEventListener('resize', fit)
    if ('fonts' in document) document.fonts.addEventListener('loadingdone', fit)
  })
  onBeforeUnmount(() => {
    words.disconnect()
    window.removeEventListener('resize', fit)
    if ('fonts' in document) document.fonts.removeEventListener('loadingdone', fit)
  })
}

function isOfClock({ parentElement }: Node): boolean {
  return parentElement !== null && parentElement.closest('[role=timer]') !== null
}
