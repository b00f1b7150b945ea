import { describe, expect, it } from 'vitest'
import type { Link, LinkListener } from '../../src/classroom/link-port.ts'
import { hostSubscriptions } from '../../src/classroom/protocol/host-subscriptions.ts'
import { deliveryOf, readTopic, topicText } from '../../src/classroom/protocol/topics.ts'

/** A broker with two ends: that of a room's host and that of one of its players. */
export interface TwoEnds {
  readonly sid: string
  readonly pid: string
  readonly host: Link
  readonly player: Link
  /** Cuts the player's way, so that neither end gets to say a word. */
  cut(): void
}

/** An end that notes what it hears. */
class Ear implements LinkListener {
  ups = 0
  downs = 0
  readonly heard: string[] = []
  up(): void {
    this.ups += 1
  }
  down(): void {
    this.downs += 1
  }
  message(topic: string, bytes: Uint8Array): void {
    this.heard.push(`${topic.split('/').slice(2).join('/')} ${new TextDecoder().decode(bytes)}`)
  }
}

/**
 * What every link keeps to.
 *
 * @param open must be a new broker each time
 * @param until waits until something is so
 */
export function linkContract(name: string, open: () => Promise<TwoEnds>, until: (isSo: () => boolean) => Promise<void>): void {
  async function start() {
    const ends = await open()
    const { sid, pid } = ends
    const [host, player] = [new Ear(), new Ear()]
    ends.host.connect(host, null)
    ends.player.connect(player, topicText({ kind: 'gone', sid, pid }))
    await until(() => host.ups === 1 && player.ups === 1)
    ends.host.subscribe(hostSubscriptions(sid))
    const say = (link: Link, topic: string, text: string): void => {
      const read = readTopic(topic)
      if (read !== null) link.publish(topic, new TextEncoder().encode(text), deliveryOf(read))
    }
    /** All that was said before is through once this has come. */
    const settle = async (word: string): Promise<void> => {
      await until(() => {
        say(ends.player, up, word)
        return host.heard.includes(`u/${pid} ${word}`)
      })
    }
    const up = topicText({ kind: 'up', sid, pid })
    return { ...ends, ears: { host, player }, say, settle, up, state: topicText({ kind: 'state', sid }), tick: topicText({ kind: 'tick', sid }), question: topicText({ kind: 'question', sid, place: 0 }) }
  }

  describe(name, () => {
    it('carries bytes both ways, whatever bytes they are', async () => {
      const { host, player, ears, say, state, up } = await start()
      player.subscribe([state])
      say(host, state, 'one')
      say(player, up, 'ünï \u0000 two')
      await until(() => ears.player.heard.includes('d/state one') && ears.host.heard.length > 0)
      expect(ears.host.heard[0]).toBe(`${up.split('/').slice(2).join('/')} ünï \u0000 two`)
    })

    it('keeps the newest of what is kept, sends it again to whoever asks again, and clears it', async () => {
      const { host, player, ears, say, settle, state, tick } = await start()
      say(host, state, 'old')
      say(host, state, 'new')
      say(host, tick, 'passing')
      await settle('said')
      player.subscribe([state, tick])
      await until(() => ears.player.heard.includes('d/state new'))
      player.subscribe([state, tick])
      await until(() => ears.player.heard.filter((one) => one === 'd/state new').length === 2)
      say(host, state, '')
      await until(() => ears.player.heard.includes('d/state '))
      const before = ears.player.heard.length
      player.subscribe([state])
      await settle('cleared')
      expect(ears.player.heard.slice(before)).toEqual([])
      expect(ears.player.heard).not.toContain('d/tick passing')
    })

    it('hears the topics that were asked for last, and no others', async () => {
      const { host, player, ears, say, settle, state, tick, question } = await start()
      player.subscribe([state, tick])
      await settle('first')
      player.subscribe([state, question])
      await settle('second')
      say(host, tick, 'unheard')
      say(host, question, 'heard')
      say(host, state, 'heard')
      await until(() => ears.player.heard.length === 2)
      expect([...ears.player.heard].sort()).toEqual(['d/q/0 heard', 'd/state heard'])
    })

    it('says that a way is lost, once, and lets the broker say it to others', async () => {
      const { cut, player, ears, pid, say, state, host } = await start()
      player.subscribe([state])
      cut()
      await until(() => ears.player.downs === 1 && ears.host.heard.includes(`w/${pid} `))
      say(host, state, 'missed')
      const again = new Ear()
      player.connect(again, null)
      await until(() => again.ups === 1)
      player.subscribe([state])
      await until(() => again.heard.length === 1)
      expect([ears.player.downs, ears.player.heard, again.heard]).toEqual([1, [], ['d/state missed']])
    })

    it('drops an open way without a word where another is opened', async () => {
      const { player, ears, say, host, state } = await start()
      player.subscribe([state])
      const second = new Ear()
      player.connect(second, null)
      await until(() => second.ups === 1)
      player.subscribe([state])
      say(host, state, 'to the second')
      await until(() => second.heard.length > 0)
      expect([ears.player.downs, ears.player.heard]).toEqual([0, []])
    })

    it('hears and says nothing once it is closed', async () => {
      const { player, ears, say, host, settle, state, up } = await start()
      player.subscribe([state])
      await settle('last')
      player.close()
      say(player, up, 'too late')
      say(host, state, 'unheard')
      const other = new Ear()
      player.connect(other, null)
      await until(() => other.ups === 1)
      await settle('back')
      expect([ears.player.downs, ears.player.heard]).toEqual([0, []])
      expect(ears.host.heard.some((one) => one.includes('too late'))).toBe(false)
    })
  })
}
