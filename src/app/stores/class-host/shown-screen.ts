import type { HostState } from '../../../classroom/host/state.ts'
import { projectorView } from '../../../classroom/host/projector.ts'
import { joinLink } from '../../../classroom/protocol/write-join-link.ts'
import type { HostKeys } from '../../../classroom/protocol/keys/host-keys.ts'
import { checkWords } from '../../../classroom/protocol/keys/check-words.ts'
import { ENGLISH_WORDS } from '../../../classroom/protocol/keys/english-words.ts'
import { listOf } from '../../../quiz/draw/draw.ts'
import { PASS_MARK } from '../../../quiz/quiz.ts'
import type { Shared } from '../../../quiz/share/shared.ts'
import type { KeptClass } from './kept-class.ts'
import type { Door, ShownScreen } from './window-messages.ts'

/** How the room is found from outside; null where there is no address or no phone takes part. */
export function doorOf({ code, ways, broker }: KeptClass, { sid, room }: HostKeys, page: string | null): Door | null {
  if (page === null || ways === 'hands') return null
  // A phone that has only digits looks on the broker that the page came with.
  const found = broker === null ? { digits: code, words: checkWords(sid, ENGLISH_WORDS) } : null
  return { link: joinLink({ sid, room, broker }, page), page, code: found }
}

/** What the projector shows. A link to the questions names facts, so it comes once all are told. */
export function shownScreen(
  { lesson, ways }: KeptClass,
  state: HostState,
  { door, blank, quiz, at }: { readonly door: Door | null; readonly blank: boolean; readonly quiz: string | null; readonly at: number },
): ShownScreen {
  const over = state.phase.kind === 'end'
  return { view: projectorView(lesson, state, at), ways, door: over ? null : door, blank, quiz: over ? quiz : null }
}

/** The questions of a class as a quiz that anybody can take: those that were told. */
export function quizOf({ lesson: { bank, version, questions } }: KeptClass, { told }: HostState, seed: number): Shared | null {
  const picked = [...told].sort((a, b) => a - b).flatMap((place) => questions[place]?.picked ?? [])
  if (picked.length === 0) return null
  const terms = { conditions: 'practice', minutes: null, passMark: PASS_MARK } as const
  return { bank, version, source: { kind: 'listed', list: listOf(picked), seed }, terms }
}
