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
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['disabled'] })
  })
}

/** The heading and the first stem of Today stand on the page. */
export function isStemThere(): boolean {
  const heading = document.querySelector('h1')?.textContent.trim() ?? ''
  const stem = document.querySelector('.first .stem')?.textContent.trim() ?? ''
  return heading !== '' && stem !== ''
}

/** A question stands on the page whose controls can be used. Every form has Don't know; a picked one has more. */
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
