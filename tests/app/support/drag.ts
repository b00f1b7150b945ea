import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { onTestFinished, vi } from 'vitest'

/** The test's page lays nothing out by itself: every row of a list is so high. */
const ROW = 60

function placeOf(element: Element): number {
  return [...(element.parentElement?.children ?? [])].indexOf(element)
}

/** For the length of the test, rows of lists lie beneath each other from the top of the window, 300 pixels wide. */
export function layListsOut(): void {
  const top = vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: HTMLElement) {
    return placeOf(this) * ROW
  })
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW)
  const box = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return this.tagName === 'LI' ? new DOMRect(0, placeOf(this) * ROW, 300, ROW) : new DOMRect()
  })
  onTestFinished(() => [top, height, box].forEach((spy) => spy.mockRestore()))
}

function point(type: string, x: number, y: number, init: PointerEventInit = {}): PointerEvent {
  return new PointerEvent(type, { pointerId: 1, isPrimary: true, button: 0, bubbles: true, clientX: x, clientY: y, ...init })
}

/** A pointer that takes hold of something and may move on, let go, or be taken by the browser. */
class Finger {
  constructor(private readonly on: Element) {}

  async press(y: number, init: PointerEventInit = {}): Promise<this> {
    this.on.dispatchEvent(point('pointerdown', 10, y, init))
    await flushPromises()
    return this
  }

  async move(y: number, init: PointerEventInit = {}): Promise<this> {
    document.dispatchEvent(point('pointermove', 10, y, init))
    await flushPromises()
    return this
  }

  async release(type: 'pointerup' | 'pointercancel' = 'pointerup'): Promise<void> {
    document.dispatchEvent(point(type, 10, 0))
    await flushPromises()
  }
}

/** A finger on the row, or on what is found in it, that shows this text. */
export function fingerOn(form: VueWrapper, text: string, within = 'span'): Finger {
  const row = form.findAll('li').find((one) => one.text().includes(text))
  if (row === undefined) throw new Error(`No row “${text}”.`)
  return new Finger(row.get(within).element)
}
