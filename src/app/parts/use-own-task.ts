import { onMounted, ref, type Ref } from 'vue'
import { leaveThread } from '../stores/in-slices.ts'

/** Turns true in a task behind the one that mounts a part, so that what waits for it adds nothing to that one. */
export function useOwnTask(): Readonly<Ref<boolean>> {
  const come = ref(false)
  onMounted(async () => {
    await leaveThread()
    come.value = true
  })
  return come
}
