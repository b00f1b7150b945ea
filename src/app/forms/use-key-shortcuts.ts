import { onBeforeUnmount, onMounted } from 'vue'

/** True where typed characters belong to the element, so that no single key may be a shortcut. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'range', 'file'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/**
 * Listens to single keys of the whole page while the component lives. Keys typed into a field, pressed with a
 * modifier or while a dialog is open never reach the listener. The listener returns true where it used the key.
 */
export function useKeyShortcuts(listener: (event: KeyboardEvent) => boolean): void {
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.repeat || event.isComposing || takesText(event.target)) return
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return
    if (listener(event)) event.preventDefault()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
