import { FactIdSchema } from '../../../src/bank/ids.ts'
import type { Bank } from '../../../src/bank/bank.ts'
import { advance } from '../../../src/classroom/host/advance.ts'
import type { HostEvent } from '../../../src/classroom/host/events.ts'
import { eventOf } from '../../../src/classroom/host/incoming.ts'
import { lessonQuestions, type Lesson, type Terms } from '../../../src/classroom/host/lesson.ts'
import { newHostState, type HostState } from '../../../src/classroom/host/state.ts'
import { base64url } from '../../../src/classroom/protocol/bytes.ts'
import { joinLink } from '../../../src/classroom/protocol/write-join-link.ts'
import { newHostKeys, type HostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { cardFor } from '../../../src/classroom/protocol/post/host-card.ts'
import { HostPost, outgoingDelivery } from '../../../src/classroom/protocol/post/host-post.ts'
import { hostSubscriptions } from '../../../src/classroom/protocol/host-subscriptions.ts'
import { topicText } from '../../../src/classroom/protocol/topics.ts'
import type { Link } from '../../../src/classroom/link-port.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Form } from '../../../src/bank/form.ts'
import * as v from 'valibot'
import { sealingWith } from '../../classroom/dice.ts'
import { leagueBank } from './bank.ts'

export const CODE = '048210'

const TERMS: Terms = { pacing: 'led', naming: 'free', changing: false, confidence: false, approval: false, limitMs: null, ranking: 'none', teams: 0, speed: false, streaks: false }
const ASKED: readonly (readonly [fact: string, form: Form])[] = [
  ['lamp', 'choice'],
  ['bell', 'choice'],
  ['chain', 'short'],
]

interface Script {
  readonly terms?: Partial<Terms>
  readonly roster?: readonly string[]
  readonly asked?: readonly (readonly [fact: string, form: Form])[]
  readonly bank?: Bank
  readonly at?: number
}

/** A host with real keys and a real link that does what the test tells it. Time stands still unless the test sets it. */
export class ScriptedHost {
  readonly keys: HostKeys
  readonly lesson: Lesson
  now: number
  state: HostState
  /** While it is deaf, whatever players say is lost. */
  deaf = false
  readonly #post: HostPost
  readonly #link: Link
  readonly #sealing = sealingWith(99)

  constructor(link: Link, { terms = {}, roster = [], asked = ASKED, bank = leagueBank(), at = Date.UTC(2026, 1, 16, 12) }: Script = {}) {
    this.keys = newHostKeys(this.#sealing)
    this.now = at
    const picked = asked.map(([fact, form]) => ({ fact: v.parse(FactIdSchema, fact), form, draw: { seed: 1 } }))
    this.lesson = {
      ...{ sid: this.keys.sid, room: base64url(this.keys.room), bank: bank.id, version: bank.version },
      ...{ terms: { ...TERMS, ...terms }, questions: lessonQuestions({ bank, material: materialOf(bank) }, picked) },
    }
    this.state = newHostState(this.lesson, roster, at)
    this.#post = new HostPost(this.keys, this.#sealing)
    this.#link = link
    link.connect({ up: () => this.#begin(), down: () => undefined, message: (topic, bytes) => this.#hear(topic, bytes) }, null)
  }

  /** The address that its code holds. */
  get address(): string {
    return joinLink({ sid: this.keys.sid, room: this.keys.room, broker: null }, '').slice(1)
  }

  do(...steps: readonly HostEvent['do'][]): void {
    for (const step of steps) this.take(eventFor(step))
  }

  take(event: HostEvent): void {
    const { state, out } = advance(this.lesson, this.state, event, this.now)
    this.state = state
    for (const outgoing of out) {
      const bytes = this.#post.write(outgoing)
      if (bytes !== null) this.#link.publish(topicText(outgoing.topic), bytes, outgoingDelivery(outgoing))
    }
  }

  /** The ballots of a question: what each seat gave in a round. */
  votes(question: number, round: 1 | 2 = 1): readonly unknown[] {
    return (this.state.ballots[question]?.[round - 1]?.votes ?? []).map((vote) => vote?.given ?? null)
  }

  #begin(): void {
    this.#link.subscribe(hostSubscriptions(this.keys.sid))
    for (const code of [null, CODE]) {
      const { topic, bytes } = cardFor(code, this.keys, this.#sealing)
      this.#link.publish(topic, bytes, { qos: 1, retain: true })
    }
    this.take({ do: 'back' })
  }

  #hear(topic: string, bytes: Uint8Array): void {
    if (!this.deaf) this.take(eventOf(this.#post, this.keys.sid, topic, bytes))
  }
}

function eventFor(step: HostEvent['do']): HostEvent {
  switch (step) {
    case 'start':
    case 'close':
    case 'talk':
    case 'vote-again':
    case 'reveal':
    case 'next':
    case 'pause':
    case 'go-on':
    case 'end':
    case 'beat':
    case 'back':
      return { do: step }
    default:
      throw new Error(`“${step}” needs more than its name.`)
  }
}
