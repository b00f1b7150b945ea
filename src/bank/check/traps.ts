import { acceptedTexts, wordingsOf } from '../plain.ts'
import { sameWording, wordingKey } from '../text/words.ts'
import { contentWords } from './content-words.ts'
import { error, warning, type Finding, type Rule } from './finding.ts'

const MOST_TRAPS = 4

/** No trap is right: not by the answer, an accepted wording, a list's member, or another fact that asks the same. */
export const keyAmongTrapsRule: Rule = ({ fact }, { facts }) =>
  fact.traps.flatMap(({ text }) => {
    const right = acceptedTexts(fact.answer).find((accepted) => sameWording(accepted, text))
    if (right !== undefined) {
      const what = fact.answer.kind === 'list' ? 'a member of the list' : 'the answer or an accepted wording'
      return [error(`trap "${text}" is ${what}`, 'traps', text)]
    }
    const twin = facts.find(
      (other) =>
        other.fact.id !== fact.id &&
        wordingKey(other.fact.ask) === wordingKey(fact.ask) &&
        acceptedTexts(other.fact.answer).some((accepted) => sameWording(accepted, text)),
    )
    if (twin === undefined) return []
    return [error(`trap "${text}" is right by ${twin.fact.id}, which asks the same`, 'traps', text)]
  })

/**
 * Lists of one document overlap, in other words each time: a trap that reads like a member of its list (every word of
 * the shorter begins like a word of the longer) is looked at by the author.
 */
export const nearMemberRule: Rule = ({ fact }) => {
  const { answer } = fact
  if (answer.kind !== 'list') return []
  return fact.traps.flatMap(({ text }) => {
    const near = acceptedTexts(answer).find((member) => !sameWording(member, text) && readsLike(member, text))
    return near === undefined ? [] : [warning(`trap "${text}" reads like the member "${near}"`, 'traps', text)]
  })
}

/** What the bank lists under `never_traps` is no trap there: no wording of it, and nothing that reads like its answer. */
export const neverTrapRule: Rule = ({ fact }, { source, facts }) =>
  (source.never_traps ?? []).flatMap(({ of, at }) => {
    if (!at.some((place) => fact.at.includes(place))) return []
    const banned = facts.filter((other) => other.fact.id === of).flatMap((other) => wordingsOf(other.fact.answer))
    return fact.traps.flatMap(({ text }): Finding[] => {
      const taken = banned.find((one) => readsLike(one.text, text) || one.accept.some((wording) => sameWording(wording, text)))
      return taken === undefined ? [] : [error(`trap "${text}" is never one here: "${taken.text}" of ${of}`, 'traps', text)]
    })
  })

const WORD_START = 5

function readsLike(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [stemsOf(a), stemsOf(b)].sort((one, other) => one.length - other.length)
  return shorter.length > 0 && shorter.every((stem) => longer.includes(stem))
}

function stemsOf(text: string): string[] {
  return contentWords(text).map((word) => word.slice(0, WORD_START))
}

/** At most four traps, all different, none that takes the others together. */
export const trapSetRule: Rule = ({ fact }) => {
  const findings: Finding[] = []
  if (fact.traps.length > MOST_TRAPS) findings.push(error(`${fact.traps.length} traps, at most ${MOST_TRAPS}`, 'traps'))
  fact.traps.forEach(({ text }, index) => {
    if (fact.traps.slice(0, index).some((other) => sameWording(other.text, text))) {
      findings.push(error(`trap "${text}" stands there twice`, 'traps', text))
    }
  })
  for (const text of [...acceptedTexts(fact.answer), ...fact.traps.map((trap) => trap.text)]) {
    if (/\b(?:all|none|both|neither) of (?:the above|these|them)\b/i.test(text)) {
      findings.push(error(`"${text}" takes the other options together`, 'traps'))
    }
  }
  return findings
}
