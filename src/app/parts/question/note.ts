import type { Planned } from '../../../memory/session/session.ts'
import type { Words } from '../../words/words.ts'

/** What is said above a question of a session: why it is asked, where that is not because it is due. */
export function noteOf(why: Planned['why'], words: Words): string | null {
  if (why === 'new') return words.study.firstLook
  if (why === 'again') return words.study.again
  return why === 'extra' ? words.study.extra : null
}
