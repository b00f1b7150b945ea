import type { Fact } from '../../bank/bank.ts'
import { MOST_QUESTIONS, type DrawSetup, type Picked, type Source } from '../quiz.ts'
import { drawList, drawQuiz, listOf, pickQuiz, type Drawable } from './draw.ts'
import { whyNone, whyUnmade, type WhyNone } from './why-none.ts'

/** What a quiz is to be made of: drawn from a scope, or of facts that were picked by hand. Either may still be empty. */
export type Wanted =
  | { readonly kind: 'drawn'; readonly setup: DrawSetup }
  | { readonly kind: 'picked'; readonly facts: readonly Fact[]; readonly forms: DrawSetup['forms'] }

/** What a choice comes to: the quiz it makes, or why it makes none. */
export type Outlook =
  | { readonly kind: 'none'; readonly why: WhyNone }
  | { readonly kind: 'some'; readonly source: Source; readonly picked: readonly Picked[] }

/** Looks at a choice while it is made. The source gives the very questions that are counted here. */
export function outlookOf(drawable: Drawable, wanted: Wanted, seed: number): Outlook {
  return wanted.kind === 'drawn' ? ofSetup(drawable, wanted.setup, seed) : ofFacts(drawable, wanted, seed)
}

function ofSetup(drawable: Drawable, setup: DrawSetup, seed: number): Outlook {
  const why = whyNone(drawable, setup, seed)
  if (why !== null) return { kind: 'none', why }
  const picked = drawQuiz(drawable, setup, seed)
  if (picked.length < setup.count) {
    const more = cutFromLongest(drawable, setup, seed)
    if (more.length > picked.length) return listed(drawable, more, seed)
  }
  return { kind: 'some', source: { kind: 'drawn', setup, seed }, picked }
}

/**
 * What goes together depends on what is taken first: where a draw falls short, the longest may have more. It is written
 * down as a list, so that a draw stays what it was wherever it is made again: for results, on paper, on another device.
 */
function cutFromLongest(drawable: Drawable, setup: DrawSetup, seed: number): readonly Picked[] {
  return setup.count >= MOST_QUESTIONS ? [] : drawQuiz(drawable, { ...setup, count: MOST_QUESTIONS }, seed).slice(0, setup.count)
}

function listed(drawable: Drawable, picked: readonly Picked[], seed: number): Outlook {
  const list = listOf(picked)
  return { kind: 'some', source: { kind: 'listed', list, seed }, picked: drawList(drawable, list, seed).picked }
}

function ofFacts(drawable: Drawable, { facts, forms }: Extract<Wanted, { kind: 'picked' }>, seed: number): Outlook {
  const why = facts.length === 0 ? 'unchosen' : whyUnmade(facts, forms)
  if (why !== null) return { kind: 'none', why }
  const picked = pickQuiz(drawable, { facts, count: facts.length, forms }, seed)
  if (picked.length === 0) return { kind: 'none', why: 'alone' }
  return { kind: 'some', source: { kind: 'listed', list: listOf(picked), seed }, picked }
}
