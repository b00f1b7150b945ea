import { expect, it } from 'vitest'
import { usageFault } from '../../tools/bank/usage.ts'

it.each([
  [[], undefined, 'no command is given'],
  [['chekc'], undefined, 'there is no command "chekc"'],
  [['outline'], undefined, 'outline needs a copy of the document: FILE'],
  [['outline', 'page.txt'], undefined, 'outline needs the titles of its sections: --titles FILE'],
  [['outline', 'page.txt'], 'titles.txt', null],
  [['check'], undefined, null],
] as const)('of %j with the titles %j what is wrong is said above the usage: %j', (positionals, titles, fault) => {
  expect(usageFault(positionals, titles)).toBe(fault)
})
