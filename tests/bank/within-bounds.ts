import type { Edit } from './edited-bank.ts'

const A = 'facts/a-introduction.yaml'
const B = 'facts/b-landmarks.yaml'
/** Asked by picking among the keys of other facts, which is more than remembering. */
const PICKED = 'rev: 2\n  change: clarified\n  not: [card, short, cloze]\n  traps: { the fishing guild: No., oil: No. }\n  '

/** Makes the invented bank one of which what is drawn keeps all bounds: it asks to tell its facts apart, and has fewer. */
export const WITHIN_BOUNDS: readonly Edit[] = [
  { file: A, from: 'as_of: 2021-05', to: `${PICKED}as_of: 2021-05` },
  { file: A, from: 'in: { signers: Keeper', to: `${PICKED}in: { signers: Keeper` },
  { file: A, from: 'Beside which lamp does', to: 'Beside what does' },
  { file: A, from: 'rank: supporting', to: 'rank: supporting\n  status: retired' },
  { file: B, from: 'rank: supporting', to: 'rank: supporting\n  status: retired' },
  { file: B, from: 'answer: March 1951', to: 'answer: March 1951\n  accept: ["1951"]' },
  { file: B, from: 'traps: { coal:', to: 'rev: 2\n  change: clarified\n  traps: { the fishing guild:' },
]
