import { defineAsyncComponent, type Component } from 'vue'

const MOST_TRIES = 20
const WAIT_MS = 1_000

/** A view that comes a little after the others. In a poor network it is fetched again until it has come. */
export function laterView<C extends Component>(load: () => Promise<{ readonly default: C }>) {
  return defineAsyncComponent<C>({
    loader: load,
    suspensible: false,
    onError(_error, retry, fail, tries) {
      if (tries <= MOST_TRIES) setTimeout(retry, WAIT_MS)
      else fail()
    },
  })
}
