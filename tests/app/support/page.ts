import type { DOMWrapper, VueWrapper } from '@vue/test-utils'

/** A mounted component or a part of the page. */
type Found = Pick<VueWrapper, 'findAll'> | Pick<DOMWrapper<Element>, 'findAll'>
type Input = Omit<DOMWrapper<HTMLInputElement>, 'exists'>

function textOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()
}

/** The names of all buttons, in the order of the page. */
export function buttonsIn(wrapper: Found): readonly string[] {
  return wrapper.findAll('button').map((button) => textOf(button.element))
}

/** The button of that name. Throws where there is none. */
export function button(wrapper: Found, name: string): DOMWrapper<HTMLButtonElement> {
  const found = wrapper.findAll('button').find((one) => textOf(one.element) === name)
  if (found === undefined) throw new Error(`No button “${name}” among: ${buttonsIn(wrapper).join(', ')}`)
  return found
}

/** The rows of a choice or a select as they are read: letter aside, the option and what became of it. */
export function optionsIn(wrapper: Found): readonly string[] {
  return wrapper.findAll('label:has(input:is([type=radio], [type=checkbox]))').map((row) =>
    [...row.element.querySelectorAll(':scope > span:not([aria-hidden])')].map(textOf).join(' | '),
  )
}

/** The radio button or checkbox of that option. Throws where there is none. */
export function option(wrapper: Found, text: string): Input {
  const row = wrapper.findAll('label').find((one) => textOf(one.element).includes(text))
  if (row === undefined) throw new Error(`No option “${text}”`)
  return row.get<HTMLInputElement>('input:is([type=radio], [type=checkbox])')
}

/** The text field of that label. Throws where there is none. */
export function field(wrapper: Found, label: string): Input {
  const direct = wrapper.findAll<HTMLInputElement>('input').find((one) => one.attributes('aria-label') === label)
  if (direct !== undefined) return direct
  const labelled = wrapper.findAll('label').find((one) => textOf(one.element) === label)
  if (labelled === undefined) throw new Error(`No field “${label}”`)
  return labelled.get<HTMLInputElement>('input')
}

/** Presses a key, on the page or on one of its elements. Returns false where the key was used by the app. */
export function press(key: string, on: Element = document.body, init: KeyboardEventInit = {}): boolean {
  return on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
}
