import { Marks } from './marks.ts'
import { pushTo } from '../multimap.ts'

/**
 * The questions (`q`) that a base speaks of. A session's questions share what stands before the last dash, and one mark
 * stands for all of them; only sessions that go on beyond the base are listed question by question.
 */
export class Asked {
  constructor(
    readonly sessions = new Marks(),
    /** Questions of the base by their session, where that goes on beyond it. */
    readonly open: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {}

  /** Never denies a question that is here. */
  has(q: string): boolean {
    const session = sessionOf(q)
    return this.open.get(session)?.includes(q) ?? this.sessions.has(session)
  }

  /** These and more, with the sessions anew that go on beyond them. */
  with(more: Iterable<string>, beyond: Iterable<string>): Asked {
    const goingOn = new Set(Array.from(beyond, sessionOf))
    const closed = new Set<string>()
    const open = new Map<string, string[]>()
    const place = (q: string): void => {
      const session = sessionOf(q)
      // What is marked already stays marked: its questions are no longer known one by one.
      if (goingOn.has(session) && !this.sessions.has(session)) pushTo(open, session, q)
      else closed.add(session)
    }
    for (const of of this.open.values()) of.forEach(place)
    for (const q of new Set(more)) place(q)
    return new Asked(this.sessions.with(closed), open)
  }
}

function sessionOf(q: string): string {
  const dash = q.lastIndexOf('-')
  return dash < 1 ? q : q.slice(0, dash)
}
