import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'

/** How far a pressed pointer moves before it drags, in pixels. */
const SLOP = 6

/** A place in the window, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a pointer drags, where it took hold of it and where it is now. */
export interface Held<T> {
  readonly what: T
  readonly from: Point
  readonly at: Point
}

interface DragOptions<T> {
  /** An element that stays in the page while one drags: the pointer is bound to it, as rows may move beneath. */
  readonly within: Readonly<ShallowRef<HTMLElement | null>>
  readonly move?: (held: Held<T>) => void
  readonly drop: (held: Held<T>) => void
  /** The drag came to nothing: Escape, or the browser took the finger for scrolling. */
  readonly cancel?: (held: Held<T>) => void
}

interface Drag<T> {
  /** What is being dragged; null for nothing. */
  readonly held: Readonly<ShallowRef<Held<T> | null>>
  /** For `pointerdown` on what can be dragged. On a control within it nothing is. */
  readonly grab: (what: T, event: PointerEvent) => void
}

/** Dragging by mouse, pen and finger. It is a shortcut: whoever offers it has controls that do the same. */
export function useDrag<T>({ within, move, drop, cancel }: DragOptions<T>): Drag<T> {
  const held = shallowRef<Held<T> | null>(null)
  let listening: AbortController | null = null

  function letGo(): Held<T> | null {
    listening?.abort()
    listening = null
    const last = held.value
    held.value = null
    return last
  }

  function grab(what: T, event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0 || isControl(event.target)) return
    const from = pointOf(event)
    const { pointerId } = event
    listening?.abort()
    listening = new AbortController()
    const { signal } = listening

    function onMove(moved: PointerEvent): void {
      if (moved.pointerId !== pointerId) return
      const at = pointOf(moved)
      if (held.value === null) {
        if (Math.hypot(at.x - from.x, at.y - from.y) < SLOP) return
        within.value?.setPointerCapture(pointerId)
      }
      held.value = { what, from, at }
      move?.(held.value)
    }
    function onUp(): void {
      const last = letGo()
      if (last === null) return
      swallowClick()
      drop(last)
    }
    function onCancel(): void {
      const last = letGo()
      if (last !== null) cancel?.(last)
    }
    function onKey(pressed: KeyboardEvent): void {
      if (pressed.key === 'Escape' && held.value !== null) onCancel()
    }
    document.addEventListener('pointermove', onMove, { signal })
    document.addEventListener('pointerup', onUp, { signal })
    document.addEventListener('pointercancel', onCancel, { signal })
    document.addEventListener('keydown', onKey, { signal })
  }

  onBeforeUnmount(letGo)
  return { held, grab }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, select') !== null
}

/** The click that the browser sends after a drag chooses nothing. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation()
  document.addEventListener('click', swallow, { capture: true })
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }))
}
