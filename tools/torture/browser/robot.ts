declare global {
  interface Window {
    /**
     * Answers so many questions as fast as frames come, and resolves when each was shown as saved or waited for in vain.
     * A verdict that is still marked as being saved is left after `patience` milliseconds.
     */
    tortureAnswer?: (count: number, patience: number) => Promise<void>
    /** Leaves the feedback of an answer as soon as that can be left, which may end the session. */
    tortureGoOn?: () => Promise<void>
    /** Tells the suite that the verdict on the screen is not marked as being saved; `asked` is what the screen showed before. */
    tortureShownSaved?: (asked: string) => unknown
    /** Tells the suite that a question was answered. */
    tortureAnswered?: (asked: string) => unknown
  }
}

/**
 * Runs in the page, before its own scripts: presses the buttons that a learner presses, by what stands on them, and looks
 * at what the screen says. An option is picked now and then, by the seed; else the answer is “Don’t know”.
 */
export function robot(seed: number): void {
  const DROPPED_MS = 3_000
  /** Another question that stands there for so long, and can be answered, is no passing state of the one that was. */
  const OTHER_MS = 300
  let dice = seed
  let asked: string | null = null
  let askedAt = 0
  let otherSince: number | null = null
  let picked = false
  let waitedSince: number | null = null
  let left = 0
  let patience = 0
  let done: () => void = () => undefined
  let gone: (() => void) | null = null

  const roll = (n: number): number => {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((dice / 2 ** 32) * n)
  }
  const button = (name: RegExp): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('button:not(:disabled), a.btn')].find((one) => name.test(one.textContent.trim()) && one.checkVisibility())

  const next = (): HTMLElement | undefined => button(/^(Continue|Finish)$/)

  const finish = (panel: Element): void => {
    const saved = !panel.textContent.includes('Saving')
    waitedSince ??= performance.now()
    if (!saved && performance.now() - waitedSince < patience) return
    if (asked !== null) {
      if (saved) window.tortureShownSaved?.(asked)
      asked = null
      left -= 1
    }
    waitedSince = null
    if (left > 0) next()?.click()
    else done()
  }

  /** Before the app is there its page takes an answer, which counts for nothing if the app then asks something else. */
  const isDropped = (screen: string): boolean => {
    const now = performance.now()
    if (screen === asked) otherSince = null
    else otherSince ??= now
    return now - askedAt > DROPPED_MS || (otherSince !== null && now - otherSince > OTHER_MS)
  }

  const ask = (): void => {
    const unknown = button(/^Don’t know$/)
    const main = document.querySelector('main')
    if (unknown === undefined || main === null) return
    // The form of a question, and with it what is asked, may come a little after the screen.
    if (![...main.querySelectorAll('input, select, [data-card-show], [data-aim]')].some((one) => one.checkVisibility())) return
    if (asked !== null && !isDropped(main.innerText)) return
    asked = null
    otherSince = null
    if (picked) {
      const sure = button(/^(Think so|Check)$/)
      // What was picked may have been of a question that was about to leave.
      if (sure === undefined) picked = main.querySelector('input[type=radio]:checked') !== null
      if (sure === undefined) return
      asked = main.innerText
      sure.click()
    } else {
      const radios = [...main.querySelectorAll('input[type=radio]')].filter((one) => one instanceof HTMLElement)
      if (radios.length > 0 && roll(2) === 0) {
        picked = true
        radios[roll(radios.length)]?.click()
        return
      }
      asked = main.innerText
      unknown.click()
    }
    picked = false
    askedAt = performance.now()
    window.tortureAnswered?.(asked)
  }

  /** Looks at every frame while there is something to do; a page at rest draws none, as before a learner who reads. */
  const act = (): void => {
    if (left > 0) {
      const panel = document.querySelector('[data-verdict]')?.closest('.feedback') ?? null
      const more = button(/^5 more$/)
      if (panel !== null) finish(panel)
      else if (more !== undefined) more.click()
      else ask()
    } else if (gone !== null) goOn(gone)
    if (left > 0 || gone !== null) requestAnimationFrame(act)
  }
  const goOn = (then: () => void): void => {
    const on = next()
    if (on === undefined) return
    gone = null
    on.click()
    then()
  }
  window.tortureAnswer = (count, ms) =>
    new Promise((resolve) => {
      left = count
      patience = ms
      done = resolve
      requestAnimationFrame(act)
    })
  window.tortureGoOn = () =>
    new Promise((resolve) => {
      gone = resolve
      requestAnimationFrame(act)
    })
}
