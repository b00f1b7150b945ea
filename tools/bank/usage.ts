export const USAGE = `Usage:
  npm run bank -- check [--document FILE] [--inventory FILE] [--repository]
                                                           check every bank and report on it
  npm run bank -- read [FILE]                              print every question, for reading aloud
  npm run bank -- draw [--count N] [--seed S] [--keys]     print a drawn quiz as a learner sees it: 10 questions by seed 1
                                                           where nothing else is said, and with --keys the keys
  npm run bank -- report                                   write docs/bank.md: coverage, forms, rates
  npm run bank -- lock [--typo ID]... [--new]              write lock.json; --typo takes a corrected misprint,
                                                           --new forgets what was released before
  npm run bank -- outline FILE --titles FILE               make outline.yaml of a document
The document may also be named by $BANK_DOCUMENT, the inventory by $BANK_INVENTORY: a CSV file of what the document
states, with the columns id, at, fact, terms and rank.`

const COMMANDS = ['check', 'read', 'draw', 'report', 'lock', 'outline']

/** What keeps a command from being run, or null where it can be. */
export function usageFault([command, file]: readonly string[], titles: string | undefined): string | null {
  if (command === undefined) return 'no command is given'
  if (!COMMANDS.includes(command)) return `there is no command "${command}"`
  if (command !== 'outline') return null
  if (file === undefined) return 'outline needs a copy of the document: FILE'
  return titles === undefined ? 'outline needs the titles of its sections: --titles FILE' : null
}
