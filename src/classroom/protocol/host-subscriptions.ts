import { topicText } from './topics.ts'

/** All that players of a room write, as subscriptions of its host. By itself, since phones have no use for it. */
export function hostSubscriptions(sid: string): readonly string[] {
  return (['up', 'gone'] as const).map((kind) => topicText({ kind, sid, pid: '+' }))
}
