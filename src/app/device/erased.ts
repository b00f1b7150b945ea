/** The mark that goes last when everything is deleted; see `storage/erase.ts`. */
const MARK = 'passage/canary'

/** Loads the page anew where another tab has deleted everything: what it still holds must not be written again. */
export function reloadWhenErased(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === MARK && newValue === null) window.location.reload()
  })
}
