import { queryAllByRole, queryAllByText } from '@testing-library/dom'
import type { Sought } from '../../../tools/engines/sought.ts'

/** The elements that a person finds there, in the order of the page. Those that are hidden are not among them. */
export function find({ role, name, pattern = false }: Sought): readonly Element[] {
  const matcher = pattern ? new RegExp(name) : name
  const found = role === undefined ? queryAllByText(document.body, matcher) : queryAllByRole(document.body, role, { name: matcher })
  return found.filter((element) => element.getClientRects().length > 0)
}

/** The text of the page as it is read. */
export function text(): string {
  return document.body.innerText
}
