import { nextTick, watch } from 'vue'
import { useRoute } from 'vue-router'

/**
 * Shows the place that an address names by its id (`#B7`), and moves the focus there so that whoever cannot see it is
 * told where they are. A place that is not there leaves one at the screen's title. `ready`: whether the screen shows
 * what may be named, by itself at once.
 */
export function useNamedPlace(ready: () => boolean = () => true): void {
  const route = useRoute()

  watch(
    [ready, () => route.hash],
    async ([isReady, hash]) => {
      if (!isReady || hash === '') return
      await nextTick()
      const place = document.getElementById(hash.slice(1)) ?? document.querySelector<HTMLElement>('[data-page-title]')
      place?.scrollIntoView()
      place?.focus({ preventScroll: true })
    },
    { immediate: true },
  )
}
