import { setTimeout } from 'node:timers/promises'
import { countedOf } from '../../../src/classroom/player/state.ts'
import { concealedQuestion, mayAnswer } from '../../../src/classroom/player/view.ts'
import { readBase64url } from '../../../src/classroom/protocol/bytes.ts'
import { newPlayerKeys } from '../../../src/classroom/protocol/keys/player-keys.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { fastSealing, now } from '../fast-sealing.ts'
import { LINKS } from '../links.ts'
import { LivePlayer } from '../live/player.ts'
import type { FromCrowd, ToCrowd } from './words.ts'

type Said<Do extends ToCrowd['do']> = Extract<ToCrowd, { readonly do: Do }>
type Told<Did extends FromCrowd['did']> = Extract<FromCrowd, { readonly did: Did }>

interface Phone {
  readonly pid: string
  readonly player: LivePlayer
}

/** Many phones in one process. Each has its own keys, its own way to the broker and the whole of the player's side. */
export class Phones {
  readonly #setUp: Said<'set-up'>
  readonly #sealing = fastSealing()
  readonly #phones: Phone[] = []

  constructor(setUp: Said<'set-up'>) {
    this.#setUp = setUp
  }

  async join({ count, overMs }: Said<'join'>): Promise<Told<'join'>> {
    const began = now()
    await Promise.all(Array.from({ length: count }, async (_, index) => {
      await setTimeout((overMs * index) / count)
      const phone = this.#make()
      this.#phones.push(phone)
      phone.player.join('Somebody')
      await until(phone, ({ player: { state } }) => state.door.kind === 'seat' && state.room !== null)
    }))
    return { did: 'join', ms: now() - began }
  }

  async watch({ question }: Said<'watch'>): Promise<Told<'watch'>> {
    return { did: 'watch', at: await Promise.all(this.#phones.map((phone) => until(phone, ({ player: { state } }) => mayAnswer(state, question, 1, Date.now())))) }
  }

  async answer({ question, at, overMs, losing }: Said<'answer'>): Promise<Told<'answer'>> {
    const taps = await Promise.all(this.#phones.map(async (phone, index) => {
      const { pid, player } = phone
      await setTimeout(Math.max(0, at - now() + Math.random() * overMs))
      const option = optionFor(concealedQuestion(player.state, question), pid)
      const tapped = now()
      // Every so many-th is cut off right before or right after its answer.
      const isLosing = index % 100 < losing * 100
      if (isLosing && index % 2 === 0) player.lose()
      player.take({ do: 'answer', question, round: 1, given: { kind: 'option', text: option }, sure: null })
      if (isLosing && index % 2 === 1) player.lose()
      await until(phone, ({ player: { state } }) => {
        const mine = state.answers.find((one) => one.question === question)
        return mine !== undefined && countedOf(mine) !== null
      })
      return { pid, option, at: tapped }
    }))
    return { did: 'answer', taps }
  }

  async late(): Promise<Told<'late'>> {
    const began = now()
    const phone = this.#make()
    phone.player.join('Late')
    const at = await until(phone, ({ player: { state } }) => state.door.kind === 'seat' && state.room?.phase === 'open')
    phone.player.leave()
    return { did: 'late', ms: at - began }
  }

  leave(): Told<'leave'> {
    for (const { player } of this.#phones) player.leave()
    return { did: 'leave' }
  }

  #make(): Phone {
    const { link, address, sid, signer, exchanger, room } = this.#setUp
    const keys = newPlayerKeys(this.#sealing)
    const card = { sid, signer: bytes(signer), exchanger: bytes(exchanger) }
    const player = new LivePlayer({ card, room: bytes(room), keys, link: LINKS[link](address, keys.pid, null), sealing: this.#sealing })
    return { pid: keys.pid, player }
  }
}

function bytes(text: string): Uint8Array {
  return readBase64url(text) ?? new Uint8Array(0)
}

/** The moment from which on something is so of a phone. */
function until(phone: Phone, isSo: (phone: Phone) => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(phone)) return
      phone.player.onChange = () => undefined
      resolve(now())
    }
    phone.player.onChange = look
    look()
  })
}

/** What a phone answers: always the same, and not the same for all. */
function optionFor(question: Question | null, pid: string): string {
  const options = question !== null && question.form === 'choice' ? question.options : []
  return options[pid.charCodeAt(0) % Math.max(1, options.length)] ?? ''
}
