type Child = Node | string | null

/** An element with its classes and content; attributes by their names, null leaves one out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  classes: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (classes !== '') made.className = classes
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** An icon of 24 px, as `AppIcon` draws it. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'first-icon')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

/** A button of the app's look. */
export function button(text: string, classes: string, press: () => void): HTMLButtonElement {
  const made = el('button', `btn ${classes}`, { type: 'button' }, text)
  made.addEventListener('click', press)
  return made
}
