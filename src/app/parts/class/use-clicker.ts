import { onBeforeUnmount, ref, type Ref } from 'vue'
import type { Pressed } from '../../stores/class-host/window-messages.ts'
import { useKeyShortcuts } from '../../forms/use-key-shortcuts.ts'

/** A `B` that no number follows within this time blanks the screen, in milliseconds; else it counts hands for option B. */
const BLANK_AFTER_MS = 700
/** Hands that were half typed are forgotten after so long. */
const FORGET_MS = 6_000

/**
 * The keys of a clicker (Page Down, Page Up, B), and hands that are typed, such as `A 9 Enter`. `letters`: whether single
 * letters may be shortcuts; `hands`: whether any can be counted now. Gives what was typed so far.
 */
export function useClicker(
  press: (pressed: Pressed) => void,
  { letters, hands }: { readonly letters: () => boolean; readonly hands: () => boolean },
): { readonly typed: Readonly<Ref<string>> } {
  const typed = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function hold(text: string, ms: number, then: () => void = () => undefined): boolean {
    typed.value = text
    clearTimeout(timer)
    timer = setTimeout(() => {
      typed.value = ''
      then()
    }, ms)
    return true
  }

  function blank(): boolean {
    press({ do: 'blank' })
    return true
  }

  useKeyShortcuts(({ key, target }) => {
    if (key === 'PageDown' || key === 'PageUp') {
      press({ do: key === 'PageDown' ? 'forward' : 'back' })
      return true
    }
    if (key === '.') return blank()
    if (!letters()) return false
    if (key === 'Enter' && typed.value !== '') {
      press({ do: 'hands', typed: typed.value })
      return hold('', 0)
    }
    if (key === 'Backspace' && typed.value !== '') return hold(typed.value.slice(0, -1).trim(), FORGET_MS)
    if (/^[a-z]$/i.test(key)) {
      const letter = key.toUpperCase()
      if (letter === 'B') return hands() ? hold(letter, BLANK_AFTER_MS, () => press({ do: 'blank' })) : blank()
      return hands() && hold(letter, FORGET_MS)
    }
    if (/^\d$/.test(key) && typed.value !== '') return hold(typed.value.length === 1 ? `${typed.value} ${key}` : `${typed.value}${key}`, FORGET_MS)
    // A blank between letter and number; on a button it is the button's.
    return key === ' ' && typed.value !== '' && !(target instanceof HTMLButtonElement)
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return { typed }
}
