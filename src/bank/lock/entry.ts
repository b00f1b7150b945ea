import type { Answer, Fact } from '../bank.ts'
import type { LockEntry } from '../schema.ts'
import { canonicalJson, shortHash } from '../text/hash.ts'
import { wordingKey } from '../text/words.ts'

const DIGITS = 12

/**
 * What the lock keeps of a fact. The key is compared by its words, so correcting a comma in it changes nothing;
 * reasons, hints, explanations and further accepted wordings may change freely.
 */
export function lockEntry(fact: Fact): LockEntry {
  return {
    rev: fact.rev,
    key: shortHash(canonicalJson(keyOf(fact.answer)), DIGITS),
    wording: shortHash(canonicalJson(wordingOf(fact)), DIGITS),
    ...(fact.status === 'retired' ? { retired: true } : {}),
  }
}

function keyOf(answer: Answer): unknown {
  switch (answer.kind) {
    case 'text':
      return wordingKey(answer.text)
    case 'list':
      return { mode: answer.mode, members: answer.members.map(({ text }) => wordingKey(text)) }
    case 'number':
      return { value: answer.value, tolerance: answer.tolerance, unit: answer.unit }
    case 'date':
      return answer.date
  }
}

function wordingOf(fact: Fact): unknown {
  return {
    ask: fact.ask,
    says: fact.says.map((segment) => (typeof segment === 'string' ? segment : { gap: segment.gap })),
    traps: fact.traps.map(({ text }) => text).sort(),
    wrong: [...fact.wrong].sort(),
  }
}
