import { watch } from 'vue'

/**
 * Has the browser ask before the page is left or loaded anew, for as long as something would be lost by it. A page that
 * listens is not kept for the way back by some browsers, so it listens only then.
 */
export function guardLeaving(wouldLose: () => boolean): void {
  watch(wouldLose, (would) => (would ? addEventListener('beforeunload', ask) : removeEventListener('beforeunload', ask)), { immediate: true })
}

function ask(event: Event): void {
  event.preventDefault()
}
