import { afterPaint } from './after-paint.ts'

const EVERY_CHANGE = { subtree: true, childList: true, characterData: true, attributeFilter: ['disabled'] }

/** Resolves as soon as `present` holds, looking again after every change of the page. */
export function untilPresent(present: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (present()) {
      resolve()
      return
    }
    const observer = new MutationObserver(() => {
      if (!present()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document, EVERY_CHANGE)
  })
}

/**
 * Watches what a learner reads first on Today.
 *
 * @param note gets the moment at which the present heading and stem had been painted, whenever they became others
 */
export function watchStem(note: (at: number) => void): void {
  let known: string | null = null
  new MutationObserver(() => {
    const now = stemText()
    if (now === null || now === known) return
    known = now
    afterPaint(note)
  }).observe(document, EVERY_CHANGE)
}

/** The heading and the first stem of Today stand on the page. */
export function isStemThere(): boolean {
  return stemText() !== null
}

function stemText(): string | null {
  const heading = document.querySelector('h1')?.textContent.trim() ?? ''
  const stem = document.querySelector('.first-up .stem')?.textContent.trim() ?? ''
  return heading === '' || stem === '' ? null : `${heading}\n${stem}`
}

/** What the app's page shows before the app is there. */
export function isFirstPageThere(): boolean {
  return document.getElementById('first') !== null
}

/** An answer was told to be right or not. */
export function isVerdictThere(): boolean {
  return document.querySelector('[data-verdict]') !== null
}

/** The first answer that can be picked. */
export function firstAnswer(): HTMLInputElement | null {
  return document.querySelector('main input:enabled')
}

/** The middle way to submit what is picked. */
export function submitButton(): HTMLButtonElement | undefined {
  return buttonNamed(/^Think so$/)
}

/**
 * A question stands on the page whose controls can be used, and whose use counts: `answered` of the starts measures
 * what comes of it. Every form has Don't know; a picked one has more.
 */
export function isQuestionThere(): boolean {
  const unknown = buttonNamed(/^Don’t know$/)
  const control = document.querySelector('main input:enabled, main [data-card-show]:enabled')
  return unknown !== undefined && !unknown.disabled && control !== null
}

/** The button of Today that opens the session, once it can be pressed. */
export function startButton(): HTMLButtonElement | undefined {
  const button = buttonNamed(/^(?:Start|Try|Go on)\b/)
  return button?.disabled === true ? undefined : button
}

function buttonNamed(name: RegExp): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((button) => name.test(button.textContent.trim()))
}
