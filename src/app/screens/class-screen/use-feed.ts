import { computed, onBeforeUnmount, onMounted, ref, shallowRef, type Ref } from 'vue'
import { useClassPorts } from '../../class-ports.ts'
import { DEVICE, required } from '../../ports.ts'
import { useClassHost } from '../../stores/class-host.ts'
import { readShown, type Pressed, type ShownScreen } from '../../stores/class-host/window-messages.ts'

/** The host's window is asked so often, which also keeps it awake behind this one, in milliseconds. */
const HELLO_MS = 1_000
const LOST_AFTER_MS = 6_000

/**
 * What the projector shows: of the class that this very page hosts, or of the one with id `of` that another window of this
 * browser hosts.
 */
export function useFeed(of: string | null): {
  readonly screen: Readonly<Ref<ShownScreen | null>>
  readonly lost: Readonly<Ref<boolean>>
  press(pressed: Pressed): void
} {
  const host = useClassHost()
  const { links } = useClassPorts()
  const clock = required(DEVICE)
  const heard = shallowRef<ShownScreen | null>(null)
  const heardAt = ref(clock.now())
  const moment = ref(clock.now())

  const away = of !== null && host.about?.sid !== of
  const link = away ? links.toWindows(of) : null
  let timer: ReturnType<typeof setInterval> | undefined

  function hello(): void {
    moment.value = clock.now()
    link?.say({ do: 'hello' })
  }

  link?.hear((message) => {
    const shown = readShown(message)
    if (shown === null) return
    heard.value = shown
    heardAt.value = clock.now()
  })
  onMounted(() => {
    if (!away) return void host.resume()
    hello()
    timer = setInterval(hello, HELLO_MS)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    link?.close()
  })

  return {
    screen: computed(() => (away ? heard.value : host.screen)),
    lost: computed(() => away && heard.value !== null && moment.value - heardAt.value > LOST_AFTER_MS),
    press: (pressed) => (away ? link?.say(pressed) : host.press(pressed)),
  }
}
