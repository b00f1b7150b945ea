import { onBeforeUnmount, onMounted } from 'vue'

/** Takes a file that is dropped anywhere on the page, while the component lives. */
export function useDrop(take: (file: File) => void): void {
  function allow(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
  }

  function drop(event: DragEvent): void {
    const file = event.dataTransfer?.files[0]
    if (file === undefined) return
    event.preventDefault()
    take(file)
  }

  onMounted(() => {
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', allow)
    window.removeEventListener('drop', drop)
  })
}
