import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { goWherePageIs, makeRouter } from '../../src/app/router.ts'

/** The app at an address, its first navigation held at its last step; returns the way to let it end. */
async function beginAt(hash: string) {
  window.location.hash = hash
  const router = makeRouter()
  let end = (): void => undefined
  const held = new Promise<void>((resolve) => (end = resolve))
  let reached = (): void => undefined
  const there = new Promise<void>((resolve) => (reached = resolve))
  router.beforeResolve(() => (reached(), held))
  goWherePageIs(router, window.location)
  createApp({ render: () => null }).use(router)
  await there
  return { router, end }
}

afterEach(() => {
  window.location.hash = ''
})

describe('Start or Pause, pressed on the page during the first navigation', () => {
  it.each([
    ['#/today', '#/study', 'study'],
    ['#/study', '#/today', 'today'],
    ['', '#/study', 'study'],
    ['#/today', '#/today', 'today'],
  ])('from “%s” to “%s” leads there', async (from, to, name) => {
    const { router, end } = await beginAt(from)
    window.location.hash = to
    end()
    await router.isReady()
    expect(router.currentRoute.value.name).toBe(name)
    expect(window.location.hash).toBe(to)
  })
})
