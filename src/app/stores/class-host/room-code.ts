import { readCard } from '../../../classroom/protocol/post/card.ts'
import type { Sealing } from '../../../classroom/protocol/sealing-port.ts'
import { topicText } from '../../../classroom/protocol/topics.ts'

/** So long the broker has to show whose a code is already, in milliseconds. */
const LOOK_MS = 500

interface RoomCodeSetting {
  readonly sid: string
  readonly code: string
  readonly sealing: Sealing
  /** Other digits, by chance. */
  draw(): string
  /** The room has other digits from now on, and looks whether they are free. */
  changed(code: string): void
  /** The code is free: the room's card may stand under it. */
  free(code: string): void
}

/** Digits are drawn blind, and a broker does not say whose they are already: so the room looks before it speaks. */
export class RoomCode {
  readonly #setting: RoomCodeSetting
  #digits: string
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(setting: RoomCodeSetting) {
    this.#setting = setting
    this.#digits = setting.code
  }

  get digits(): string {
    return this.#digits
  }

  get topic(): string {
    return topicText({ kind: 'code', code: this.#digits })
  }

  /** The broker has been asked for what it keeps of the topic. */
  look(): void {
    this.stop()
    this.#timer = setTimeout(() => this.#setting.free(this.#digits), LOOK_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** Whether a message was about the code. Another room's card there means other digits for this one. */
  hear(topic: string, bytes: Uint8Array): boolean {
    if (topic !== this.topic) return false
    const card = readCard(topic, bytes, this.#setting.sealing)
    if (card.kind === 'message' && card.message.sid !== this.#setting.sid) {
      this.stop()
      this.#digits = this.#setting.draw()
      this.#setting.changed(this.#digits)
    }
    return true
  }
}
