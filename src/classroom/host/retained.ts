import { topicText } from '../protocol/topics.ts'
import type { Lesson } from './lesson.ts'
import type { HostState } from './state.ts'

/** Every topic of which the broker keeps something, to be cleared when the host closes the room. `code`: null where it has none. */
export function retainedTopics({ sid, questions }: Lesson, { holders, waiting, turnedAway }: HostState, code: string | null): readonly string[] {
  const pids = new Set([...Object.keys(holders), ...Object.keys(waiting), ...turnedAway])
  return [
    ...(code === null ? [] : [topicText({ kind: 'code', code })]),
    topicText({ kind: 'card', sid }),
    topicText({ kind: 'state', sid }),
    ...questions.map((_, place) => topicText({ kind: 'question', sid, place })),
    ...[...pids].map((pid) => topicText({ kind: 'own', sid, pid })),
  ]
}
