// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { robot } from '../../tools/torture/browser/robot.ts'

const given: string[] = []
const saved: string[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'performance', 'setTimeout'] })
  window.tortureAnswered = (asked) => given.push(asked)
  window.tortureShownSaved = (asked) => saved.push(asked)
  robot(1)
})

afterEach(() => {
  given.length = 0
  saved.length = 0
  vi.useRealTimers()
})

it('answers what stands there once, and tells what is then shown as saved', async () => {
  show('<p>First?</p><input><button>Don’t know</button>')
  const done = window.tortureAnswer?.(1, 1_000)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(given).toEqual([expect.stringContaining('First?')])
  show('<div class="feedback"><p data-verdict>No</p><button>Continue</button></div>')
  await vi.advanceTimersByTimeAsync(100)
  await done
  expect(saved).toEqual(given)
})

it('answers anew soon after another question took the place of one that was answered', async () => {
  show('<p>First?</p><input><button>Don’t know</button>')
  void window.tortureAnswer?.(1, 1_000)
  await vi.advanceTimersByTimeAsync(100)
  show('<p>Second?</p><input><button>Don’t know</button>')
  await vi.advanceTimersByTimeAsync(200)
  expect(given).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(300)
  expect(given).toEqual([expect.stringContaining('First?'), expect.stringContaining('Second?')])
})

it('leaves an answer as soon as that can be left', async () => {
  show('<p>Saving</p>')
  let left = false
  void window.tortureGoOn?.().then(() => (left = true))
  await vi.advanceTimersByTimeAsync(200)
  expect(left).toBe(false)
  const pressed = vi.fn()
  show('<button>Continue</button>')
  document.querySelector('button')?.addEventListener('click', pressed)
  await vi.advanceTimersByTimeAsync(200)
  expect(left).toBe(true)
  expect(pressed).toHaveBeenCalledOnce()
})

/** What the screen shows; the page itself is laid out nowhere, so that all of it counts as visible. */
function show(html: string): void {
  document.body.innerHTML = `<main>${html}</main>`
  for (const one of document.querySelectorAll('*')) one.checkVisibility = () => true
}
