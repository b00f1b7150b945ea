import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostSubscriptions } from '../../../src/classroom/protocol/host-subscriptions.ts'
import { deliveryOf, readTopic, topicText, type Topic } from '../../../src/classroom/protocol/topics.ts'

const sid = fc.stringMatching(/^[a-z2-7]{26}$/)
const pid = fc.stringMatching(/^[a-z2-7]{16}$/)
const topics: fc.Arbitrary<Topic> = fc.oneof(
  fc.record({ kind: fc.constant('code' as const), code: fc.stringMatching(/^\d{6}$/) }),
  fc.record({ kind: fc.constantFrom('card' as const, 'state' as const, 'tick' as const), sid }),
  fc.record({ kind: fc.constant('question' as const), sid, place: fc.nat(99) }),
  fc.record({ kind: fc.constantFrom('own' as const, 'up' as const, 'gone' as const), sid, pid }),
)
const SID = 'abcdefghijklmnopqrstuvwxyz'
const PID = 'abcdefghijklmnop'

describe('a topic', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(topics, (topic) => {
        expect(readTopic(topicText(topic))).toEqual(topic)
      }),
    )
  })

  it('is a plain path of exact names', () => {
    expect(topicText({ kind: 'state', sid: SID })).toBe(`q1/${SID}/d/state`)
    expect(topicText({ kind: 'question', sid: SID, place: 7 })).toBe(`q1/${SID}/d/q/7`)
    expect(topicText({ kind: 'own', sid: SID, pid: PID })).toBe(`q1/${SID}/d/p/${PID}`)
    expect(topicText({ kind: 'up', sid: SID, pid: PID })).toBe(`q1/${SID}/u/${PID}`)
    fc.assert(
      fc.property(topics, (topic) => {
        expect(topicText(topic)).toMatch(/^[a-z0-9/]+$/)
      }),
    )
  })

  it.each([
    'q1', 'q2/code/123456', 'q1/code/12345', 'q1/code/#', `q1/${SID}/d/+`, `q1/${SID}/d/q/007`, `q1/${SID}/d/q/100`,
    `q1/${SID}/d/p/${PID}x`, `q1/${SID.toUpperCase()}/d/state`, `q1/${SID}/d/state/x`, `x/q1/${SID}/d/state`, '$SYS/broker', '',
  ])('is none: %s', (text) => {
    expect(readTopic(text)).toBeNull()
  })

  it('is retained where who comes later needs it', () => {
    expect(deliveryOf({ kind: 'state', sid: SID })).toEqual({ qos: 1, retain: true })
    expect(deliveryOf({ kind: 'tick', sid: SID })).toEqual({ qos: 0, retain: false })
    expect(deliveryOf({ kind: 'up', sid: SID, pid: PID })).toEqual({ qos: 1, retain: false })
  })

  it('of any player of a room is heard by its host', () => {
    expect(hostSubscriptions(SID)).toEqual([`q1/${SID}/u/+`, `q1/${SID}/w/+`])
  })
})
