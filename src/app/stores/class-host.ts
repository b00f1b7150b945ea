import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { stepBack, stepForward } from '../../classroom/host/clicker.ts'
import type { HostEvent } from '../../classroom/host/events.ts'
import { readHands } from '../../classroom/host/hands.ts'
import type { Lesson } from '../../classroom/host/lesson.ts'
import { newHostState, wasAsked, type HostState } from '../../classroom/host/state.ts'
import { base64url } from '../../classroom/protocol/bytes.ts'
import { hostKeysText, newHostKeys, readHostKeys, type HostKeys } from '../../classroom/protocol/keys/host-keys.ts'
import { nobleSealing } from '../../classroom/protocol/noble-sealing.ts'
import { linkOf } from '../../quiz/share/link.ts'
import { seedFrom } from '../../quiz/random.ts'
import { useClassPorts, type WindowLink } from '../class-ports.ts'
import { DEVICE, required } from '../ports.ts'
import { readHeld } from './class-host/held.ts'
import type { Way } from './class-host/host-line.ts'
import { HostRoom } from './class-host/host-room.ts'
import { joinPages } from './class-host/join-pages.ts'
import { aboutName, drawCode, HOST_NOW, hostName, stateName, type About, type KeptClass, type Ways } from './class-host/kept-class.ts'
import { doorOf, quizOf, shownScreen } from './class-host/shown-screen.ts'
import { readFromWindow, type FromWindow, type Pressed, type ShownScreen } from './class-host/window-messages.ts'

/** A class before it begins. */
export interface ClassWish {
  readonly lesson: Omit<Lesson, 'sid' | 'room'>
  readonly ways: Ways
  readonly broker: string | null
  /** Names of the class list, in the order of their seats; empty where seats are not given by a list. */
  readonly roster: readonly string[]
  readonly about: Omit<About, 'sid' | 'bank' | 'startedAt' | 'questions' | 'seats' | 'closed'>
}

/** Whether this page is the host: of no class; of one; or another tab of this browser is. */
export type Hosting = 'none' | 'here' | 'elsewhere'

/** The class that is hosted in this browser. It goes on whichever screen is shown, and comes back after a reload. */
export const useClassHost = defineStore('class host', () => {
  const ports = useClassPorts()
  const clock = required(DEVICE)
  const sealing = nobleSealing(ports.random)

  const hosting = ref<Hosting>('none')
  const kept = shallowRef<KeptClass | null>(null)
  const about = shallowRef<About | null>(null)
  const state = shallowRef<HostState | null>(null)
  const moment = ref(clock.now())
  const way = ref<Way>('opening')
  const unsaved = ref(false)
  const blank = ref(false)
  const pages = shallowRef<readonly string[]>([])
  const page = ref<string | null>(null)
  /** Where a quiz that is passed on is opened. */
  const quizPage = ref('')

  let keys: HostKeys | null = null
  let room: HostRoom | null = null
  let windows: WindowLink | null = null
  /** A lock is held until the page goes. */
  const held = new Set<string>()

  const door = computed(() => (kept.value === null || keys === null ? null : doorOf(kept.value, keys, page.value)))
  const quiz = computed(() =>
    kept.value === null || state.value === null || state.value.phase.kind !== 'end' ? null : quizOf(kept.value, state.value, seedFrom(kept.value.lesson.sid)),
  )
  /** What the next key of a clicker does; null at the end. */
  const nextStep = computed(() => (kept.value === null || state.value === null ? null : stepForward(kept.value.lesson, state.value)))
  const screen = computed<ShownScreen | null>(() => {
    if (kept.value === null || state.value === null) return null
    const link = quiz.value === null ? null : linkOf(quiz.value, quizPage.value)
    return shownScreen(kept.value, state.value, { door: door.value, blank: blank.value, quiz: link, at: moment.value })
  })
  watch(screen, (now, before) => {
    if (now !== null && JSON.stringify(now) !== JSON.stringify(before)) windows?.say({ do: 'show', screen: now })
  })

  async function lock(sid: string): Promise<boolean> {
    if (held.has(sid)) return true
    const got = await ports.lock.hold(`host/${sid}`)
    if (got) held.add(sid)
    return got
  }

  /** Begins a class, in place of the one that went on. */
  async function begin({ lesson, ways, broker, roster, about: head }: ClassWish): Promise<void> {
    await leave()
    const fresh = newHostKeys(sealing)
    const { sid } = fresh
    const one: KeptClass = {
      ...{ keys: hostKeysText(fresh), code: drawCode((length) => ports.random(length)), ways, broker },
      lesson: { ...lesson, sid, room: base64url(fresh.room) },
    }
    const first = newHostState(one.lesson, roster, clock.now())
    const known = { ...head, sid, bank: lesson.bank, startedAt: clock.now(), questions: lesson.questions.length, seats: 0, closed: false }
    await lock(sid)
    await tryKeep([hostName(sid), one], [stateName(sid), first], [aboutName(sid), known], [HOST_NOW, sid])
    open(one, first, known, fresh)
  }

  /** What cannot be stored is no reason to hold no class; the page says so. */
  async function tryKeep(...values: readonly (readonly [name: string, value: unknown])[]): Promise<void> {
    try {
      for (const [name, value] of values) await ports.shelf.keep(name, value)
    } catch {
      unsaved.value = true
    }
  }

  /** Goes on with the class that went on when this browser was last seen. */
  async function resume(): Promise<void> {
    if (hosting.value === 'here') return
    const sid = await ports.shelf.load(HOST_NOW).catch(() => null)
    if (typeof sid !== 'string') return
    const found = await readHeld(ports.shelf, sid)
    const own = found === null ? null : readHostKeys(found.kept.keys, sealing)
    if (found === null || own === null) return
    if (!(await lock(sid))) hosting.value = 'elsewhere'
    else if (room === null) open(found.kept, found.state, found.about, own)
  }

  function open(one: KeptClass, stored: HostState, known: About, own: HostKeys): void {
    keys = own
    kept.value = one
    about.value = known
    state.value = stored
    blank.value = false
    way.value = 'opening'
    hosting.value = 'here'
    windows = ports.links.toWindows(one.lesson.sid)
    windows?.hear(hearWindow)
    room = new HostRoom({
      ...{ kept: one, state: stored, keys: own, sealing, ports, now: () => clock.now() },
      changed: (now, at) => {
        state.value = now
        moment.value = at
      },
      way: (now) => (way.value = now),
      unsaved: (is) => (unsaved.value = is),
      recoded: (code) => void recode(code),
    })
    room.open()
  }

  async function recode(code: string): Promise<void> {
    if (kept.value === null) return
    kept.value = { ...kept.value, code }
    await tryKeep([hostName(kept.value.lesson.sid), kept.value])
  }

  function hearWindow(message: unknown): void {
    const said = readFromWindow(message)
    if (said === null) return
    if (said.do === 'forget-names') return take(said)
    if (said.do !== 'hello') return press(said)
    room?.beat()
    windows?.say({ do: 'show', screen: screen.value })
  }

  function take(event: HostEvent): void {
    room?.take(event)
  }

  /** A key of a clicker, or hands that were typed. */
  function press(pressed: Pressed): void {
    if (kept.value === null || state.value === null) return
    const { lesson } = kept.value
    switch (pressed.do) {
      case 'blank':
        blank.value = !blank.value
        return
      case 'forward':
      case 'back': {
        // Whoever steps on while the screen is blank wants to see it.
        if (blank.value) return void (blank.value = false)
        const event = pressed.do === 'forward' ? nextStep.value : stepBack(state.value)
        if (event !== null) take(event)
        return
      }
      case 'hands': {
        const { phase } = state.value
        const asked = 'question' in phase ? lesson.questions[phase.question]?.question : undefined
        const hands = asked === undefined ? null : readHands(pressed.typed, asked)
        if (hands !== null) take({ do: 'hands', ...hands })
      }
    }
  }

  /** Deletes the names of a class in the tab that hosts it; false where none does. */
  async function forgetNames(sid: string): Promise<boolean> {
    if (hosting.value === 'here' && about.value?.sid === sid) {
      take({ do: 'forget-names' })
      return true
    }
    if (await lock(sid)) return false
    const other = ports.links.toWindows(sid)
    other?.say({ do: 'forget-names' } satisfies FromWindow)
    other?.close()
    return true
  }

  /** Looks for addresses that phones can open. `quizzes`: where a quiz that is passed on is opened. */
  async function findPages(here: Pick<Location, 'origin' | 'pathname' | 'hostname'>, quizzes: string): Promise<void> {
    quizPage.value = quizzes
    pages.value = joinPages(await ports.links.addresses(), here)
    if (page.value === null || !pages.value.includes(page.value)) page.value = pages.value[0] ?? null
  }

  async function setAbout(change: Partial<About>): Promise<void> {
    if (about.value === null) return
    about.value = { ...about.value, ...change }
    await tryKeep([aboutName(about.value.sid), about.value])
  }

  /** Ends the class for good: the broker forgets the room, this browser keeps the answers. Of a class that asked nothing it keeps nothing. */
  async function close(): Promise<void> {
    if (state.value === null || kept.value === null) return
    const { sid } = kept.value.lesson
    const empty = !wasAsked(state.value)
    take({ do: 'end' })
    const seats = state.value.seats.filter(({ status, from }) => status === 'in' && from !== null).length
    await setAbout({ closed: true, seats })
    await leave()
    const gone = empty ? [HOST_NOW, stateName(sid), hostName(sid), aboutName(sid)] : [HOST_NOW]
    for (const name of gone) await ports.shelf.remove(name).catch(() => undefined)
  }

  async function leave(): Promise<void> {
    const old = room
    room = null
    windows?.close()
    windows = null
    hosting.value = 'none'
    kept.value = null
    state.value = null
    await old?.close()
  }

  clock.watchClock(() => room?.wake())

  return {
    ...{ hosting, kept, about, state, moment, way, unsaved, blank, pages, page, door, quiz, nextStep, screen },
    ...{ begin, resume, take, press, forgetNames, findPages, setAbout, close },
  }
})
