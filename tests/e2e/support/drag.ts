import type { Locator, Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

const STEPS = 6
/** Between two movements of a finger, and before it is lifted, in seconds. */
const FRAME_S = 1 / 60
const REST_S = 0.3

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`Not on the page: ${String(target)}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The points of a straight way, the last of them a little beyond the middle of where it leads. */
function wayOf(from: Point, to: Point): readonly Point[] {
  const beyond = { x: to.x, y: to.y + Math.sign(to.y - from.y) * 4 }
  return Array.from({ length: STEPS }, (_, step) => {
    const part = (step + 1) / STEPS
    return { x: from.x + (beyond.x - from.x) * part, y: from.y + (beyond.y - from.y) * part }
  })
}

/** Drags with the mouse, from the middle of one thing to that of another. */
export async function dragByMouse(page: Page, what: Locator, onto: Locator, { letGo = true } = {}): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const from = await middleOf(what)
  const way = wayOf(from, await middleOf(onto))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const { x, y } of way) await page.mouse.move(x, y)
  if (letGo) await page.mouse.up()
}

/** Drags with one finger. */
export async function dragByFinger(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const from = await middleOf(what)
  const way = wayOf(from, await middleOf(onto))
  const finger = await page.context().newCDPSession(page)
  let moment = Date.now() / 1_000
  /** By its own clock, as a hand moves: what is thrown makes the browser take the next tap for the one that stops it. */
  async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[], seconds: number): Promise<void> {
    moment += seconds
    await finger.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: moment })
  }
  await touch('touchStart', [from], 0)
  for (const point of way) await touch('touchMove', [point], FRAME_S)
  await touch('touchEnd', [], REST_S)
  await finger.detach()
}
