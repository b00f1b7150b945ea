import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { PlayerEvent } from '../../classroom/player/events.ts'
import { newPlayer } from '../../classroom/player/state.ts'
import type { Round } from '../../classroom/protocol/messages/parts.ts'
import { base64url } from '../../classroom/protocol/bytes.ts'
import type { JoinLink } from '../../classroom/protocol/join-link.ts'
import { newPlayerKeys, playerKeysText, readPlayerKeys } from '../../classroom/protocol/keys/player-keys.ts'
import { cleanName } from '../../classroom/protocol/name.ts'
import { nobleSealing } from '../../classroom/protocol/noble-sealing.ts'
import type { Card } from '../../classroom/protocol/post/card.ts'
import type { Confidence } from '../../journal/line.ts'
import type { Given } from '../../quiz/question.ts'
import { useClassPorts } from '../class-ports.ts'
import { DEVICE, required } from '../ports.ts'
import { Keeper } from './class/keeper.ts'
import { whatWasKept } from './class-player/come-back.ts'
import { openDrafts, type Drafts } from './class-player/drafts.ts'
import { keptValue, seatName, type Kept } from './class-player/kept.ts'
import { runPlayer, type PlayerRun } from './class-player/player-run.ts'

/** `elsewhere`: another tab of this browser has the seat; `no-link`: the address names no class that is known here. */
export type Stage = 'closed' | 'opening' | 'open' | 'elsewhere' | 'no-link'

const BYTE = 256

/** A learner's place in a class: the same seat after sleep, reload or a closed tab, as long as this device keeps it. */
export const useClassPlayer = defineStore('class-player', () => {
  const ports = useClassPorts()
  const { links, shelf, lock } = ports
  const clock = required(DEVICE)
  const sealing = nobleSealing((length) => ports.random(length))

  const stage = ref<Stage>('closed')
  const kept = shallowRef<Kept | null>(null)
  /** The clock as last looked at. */
  const at = ref(clock.now())
  /** The device could not store the seat: it lasts as long as the page. */
  const unkept = ref(false)
  const state = computed(() => kept.value?.state ?? null)

  /** Locks of this page: it does not get one twice. */
  const held = new Set<string>()
  /** Seats that were opened or found in this page, as they are now: it alone has them, and may be ahead of the device. */
  const met = new Map<string, Kept>()
  /** What writes each of them. */
  const keepers = new Map<string, Keeper<Kept, () => void>>()
  /** And what is not answered yet. */
  const drafts = new Map<string, Drafts>()
  let run: PlayerRun | null = null
  /** What was asked for last; whatever else is still on its way comes too late. */
  let turn = 0

  /** Takes the seat of a room that this device keeps, or a new one. `link`: null where the address has no key to the room. */
  async function open(sid: string, link: JoinLink | null): Promise<void> {
    close()
    turn += 1
    const mine = turn
    stage.value = 'opening'
    const free = await holds(seatName(sid))
    const found = free ? await find(sid) : null
    if (!drafts.has(sid)) drafts.set(sid, await openDrafts(sid, shelf, () => clock.now()))
    if (mine !== turn) return
    const seat = merged(found, link)
    if (!free) stage.value = 'elsewhere'
    else if (seat === null) stage.value = 'no-link'
    else begin(seat)
  }

  async function holds(name: string): Promise<boolean> {
    if (!held.has(name) && (await lock.hold(name))) held.add(name)
    return held.has(name)
  }

  async function find(sid: string): Promise<Kept | null> {
    return met.get(sid) ?? whatWasKept(shelf, seatName(sid), ({ readKept }, value) => readKept(value, sid))
  }

  /** The link may say more than what is kept: who came by the code may scan it later. */
  function merged(found: Kept | null, link: JoinLink | null): Kept | null {
    if (link === null) return found
    const base = found ?? fresh(link.sid)
    return { ...base, room: base64url(link.room), broker: link.broker, state: { ...base.state, knowsRoom: true } }
  }

  function fresh(sid: string): Kept {
    const keys = newPlayerKeys(sealing)
    return { keys: playerKeysText(keys), room: null, broker: null, card: null, state: newPlayer(sid, keys.pid, false) }
  }

  function begin(seat: Kept): void {
    const keys = readPlayerKeys(seat.keys, sealing)
    if (keys === null) {
      stage.value = 'no-link'
      return
    }
    const writer = keeperOf(seat.state.sid)
    kept.value = seat
    met.set(seat.state.sid, seat)
    at.value = clock.now()
    stage.value = 'open'
    run = runPlayer(seat, keys, {
      link: links.toBroker(seat.broker, seat.state.pid, null),
      sealing,
      now: () => clock.now(),
      dice: () => (ports.random(1)[0] ?? 0) / BYTE,
      changed(now, keep) {
        kept.value = now
        met.set(now.state.sid, now)
        if (keep) writer.keep(now)
        lookAtClock()
      },
      stored: (then) => writer.say([then]),
    })
    writer.keep(seat)
    take({ do: 'open' })
  }

  /** One for each seat, so that no older write can come after a newer one. */
  function keeperOf(sid: string): Keeper<Kept, () => void> {
    const known = keepers.get(sid)
    if (known !== undefined) return known
    const keeper = new Keeper<Kept, () => void>({
      write: (value) => shelf.keep(seatName(sid), keptValue(value)),
      say: (all) => all.forEach((then) => then()),
      unsaved: (is) => (unkept.value = is),
      now: () => clock.now(),
    })
    keepers.set(sid, keeper)
    return keeper
  }

  function take(event: PlayerEvent): void {
    run?.take(event)
  }

  /** Gives an answer; what was typed for it is done with. */
  function answer(question: number, round: Round, given: Given, sure: Confidence | null): void {
    take({ do: 'answer', question, round, given, sure })
    draft(question, round, null)
  }

  /** Keeps what is typed or picked and not given yet. */
  function draft(question: number, round: Round, given: Given | null): void {
    drafts.get(state.value?.sid ?? '')?.keep(question, round, given)
  }

  /** What was typed for a vote before the page was loaded again. */
  function draftOf(question: number, round: Round): Given | null {
    return drafts.get(state.value?.sid ?? '')?.of(question, round) ?? null
  }

  function lookAtClock(): void {
    at.value = clock.now()
  }

  /** Asks for a seat. */
  function enter(name: string, seat: number | null): void {
    const clean = cleanName(name)
    take({ do: 'enter', name: clean === '' ? null : clean, seat })
  }

  /** Asks once more for what was refused. */
  function again(): void {
    const wish = state.value?.wish ?? null
    if (wish !== null) take({ do: 'enter', ...wish })
  }

  /** Keeps a class that was found by its code, so that its address opens it. A seat that is kept already stays. */
  async function remember(card: Card): Promise<void> {
    const base = (await find(card.sid)) ?? fresh(card.sid)
    if (base.card !== null) return
    met.set(card.sid, { ...base, card })
    await shelf.keep(seatName(card.sid), keptValue({ ...base, card })).catch(() => undefined)
  }

  /** Leaves the page of the class; key and answers stay. */
  function close(): void {
    turn += 1
    run?.close()
    run = null
    kept.value = null
    stage.value = 'closed'
  }

  return { stage, state, at, unkept, open, enter, answer, draft, draftOf, again, remember, close, take, lookAtClock }
})
