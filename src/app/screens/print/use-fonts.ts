import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Counts how often fonts have come in: whatever was measured before has to be measured again. */
export function useFonts(): Readonly<Ref<number>> {
  const loads = ref(0)
  const count = (): void => {
    loads.value += 1
  }
  document.fonts.addEventListener('loadingdone', count)
  onScopeDispose(() => document.fonts.removeEventListener('loadingdone', count))
  return readonly(loads)
}
