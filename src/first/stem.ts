import type { FirstQuestion } from '../app/first-page.ts'
import { el } from './elements.ts'

/** The stem as a heading, with the date to which it is tied where it has one. */
export function stemOf({ asOf, stem }: FirstQuestion): HTMLElement {
  return el('h2', '', {}, asOf === null ? null : el('span', 'label first-lead', {}, asOf), el('span', 'first-asked', {}, stem))
}
