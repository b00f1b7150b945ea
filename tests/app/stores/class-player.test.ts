import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readJoinLink, type JoinLink } from '../../../src/classroom/protocol/join-link.ts'
import { answerTo, type PlayerState } from '../../../src/classroom/player/state.ts'
import { phaseOf, voteOf, type Phase } from '../../../src/app/stores/class-player/phase.ts'
import { useClassCode } from '../../../src/app/stores/class-code.ts'
import { useClassPlayer } from '../../../src/app/stores/class-player.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { FakeClass, FakeLinks, FakeLock } from '../support/class.ts'
import { FakeDevice } from '../support/ports.ts'
import { CODE, ScriptedHost } from '../support/scripted-host.ts'
import { makeWorld, type World } from '../support/world.ts'

const RIGHT: Given = { kind: 'option', text: 'Gannet Tower' }
const WRONG: Given = { kind: 'option', text: 'Old lamp' }

function linkOf(host: ScriptedHost): JoinLink {
  const [path = '', query = ''] = host.address.split('?')
  const link = readJoinLink(path.replace('/j/', ''), Object.fromEntries(new URLSearchParams(query)))
  if (link === null) throw new Error('No link')
  return link
}

interface Phone {
  readonly world: World
  readonly player: ReturnType<typeof useClassPlayer>
}

/** A tab of a phone; `classes` is what the phone keeps. */
async function open(host: ScriptedHost, classes: FakeClass, device = new FakeDevice(), link: JoinLink | null = linkOf(host)): Promise<Phone> {
  const world = makeWorld({ classes, device })
  const player = useClassPlayer(world.pinia)
  await player.open(host.keys.sid, link)
  onTestFinished(() => player.close())
  return { world, player }
}

/** The tab is gone without a word, and its locks with it. */
function kill(classes: FakeClass): void {
  classes.lock.held.clear()
  classes.links.opened.at(-1)?.cut()
}

function stateOf({ player }: Phone): PlayerState {
  if (player.state === null) throw new Error('The class is not open')
  return player.state
}

function phase({ player }: Phone): Phase | null {
  return player.state === null ? null : phaseOf(player.state)
}

function room(): { readonly links: FakeLinks; readonly classes: FakeClass } {
  const links = new FakeLinks()
  return { links, classes: new FakeClass({ links, seed: 2 }) }
}

describe('a place in a class', () => {
  it('is taken by the join link, and the answer arrives at the host', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    expect(phase(phone)).toMatchObject({ kind: 'join', manner: { naming: 'free' } })
    phone.player.enter('  Ann ', null)
    expect(phase(phone)).toEqual({ kind: 'lobby' })
    expect(host.state.seats[0]).toMatchObject({ name: 'Ann', status: 'in' })
    host.do('start')
    phone.player.answer(0, 1, WRONG, 'sure')
    await flushPromises()
    expect(host.votes(0)).toEqual([WRONG])
    expect(voteOf(stateOf(phone), 0, 1, 0).standing).toBe('sending')
    host.do('beat')
    expect(voteOf(stateOf(phone), 0, 1, 0).standing).toBe('arrived')
  })

  it('is the same after a reload in the middle of a question, with its answer', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    phone.player.enter('Ann', null)
    host.do('start')
    host.deaf = true
    phone.player.take({ do: 'answer', question: 0, round: 1, given: RIGHT, sure: null })
    await flushPromises()
    kill(classes)
    host.deaf = false
    expect(host.votes(0)).toEqual([])

    const again = await open(host, classes)
    expect(again.player.state?.pid).toBe(phone.player.state?.pid)
    await flushPromises()
    expect(phase(again)).toMatchObject({ kind: 'vote', question: 0 })
    expect(host.votes(0)).toEqual([RIGHT])
    expect(host.state.seats).toHaveLength(1)
    host.do('beat')
    expect(voteOf(stateOf(again), 0, 1, 0)).toMatchObject({ standing: 'arrived', said: { given: RIGHT } })
  })

  it('has an answer on the device before it says it, however long that takes', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    phone.player.enter('Ann', null)
    host.do('start')
    await flushPromises()
    const goOn = classes.shelf.holdWrites()
    phone.player.answer(0, 1, RIGHT, null)
    await flushPromises()
    expect(host.votes(0)).toEqual([])
    goOn()
    await flushPromises()
    expect(classes.shelf.kept.get(`player/${host.keys.sid}`)).toContain(JSON.stringify(RIGHT))
    expect(host.votes(0)).toEqual([RIGHT])
  })

  it('says an answer all the same where the device stores nothing', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    phone.player.enter('Ann', null)
    host.do('start')
    await flushPromises()
    classes.shelf.refuses = true
    phone.player.answer(0, 1, RIGHT, null)
    await expect.poll(() => host.votes(0), { timeout: 5_000 }).toEqual([RIGHT])
    expect(phone.player.unkept).toBe(true)
  })

  it('keeps what is half typed over a reload, until it is answered', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    phone.player.enter('Ann', null)
    host.do('start')
    phone.player.draft(0, 1, RIGHT)
    await flushPromises()
    kill(classes)
    const again = await open(host, classes)
    expect(again.player.draftOf(0, 1)).toEqual(RIGHT)
    expect(again.player.draftOf(1, 1)).toBeNull()
    again.player.answer(0, 1, WRONG, null)
    expect(again.player.draftOf(0, 1)).toBeNull()
    await flushPromises()
    expect([...classes.shelf.kept.keys()]).toEqual([`player/${host.keys.sid}`])
    kill(classes)
    expect((await open(host, classes)).player.draftOf(0, 1)).toBeNull()
  })

  it('is the same without the key in the address, and in every tab that comes later', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    phone.player.enter('Ann', null)
    await flushPromises()
    kill(classes)
    const again = await open(host, classes, new FakeDevice(), null)
    expect(phase(again)).toEqual({ kind: 'lobby' })
    expect(host.state.seats).toHaveLength(1)
  })

  it('is held by one tab at a time, and by this page as often as it likes', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const first = await open(host, classes)
    const second = await open(host, classes)
    expect(second.player.stage).toBe('elsewhere')
    first.player.close()
    await first.player.open(host.keys.sid, linkOf(host))
    expect(first.player.stage).toBe('open')
  })

  it('needs a link or a seat that is kept', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    expect((await open(host, classes, new FakeDevice(), null)).player.stage).toBe('no-link')
  })

  it('lasts as long as the page where the device stores nothing, and says so', async () => {
    const { links, classes } = room()
    classes.shelf.refuses = true
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    phone.player.enter('Ann', null)
    await expect.poll(() => phone.player.unkept).toBe(true)
    expect(phase(phone)).toEqual({ kind: 'lobby' })
    phone.player.close()
    await phone.player.open(host.keys.sid, linkOf(host))
    expect(phase(phone)).toEqual({ kind: 'lobby' })
    expect(host.state.seats).toHaveLength(1)
  })
})

describe('an answer', () => {
  it('is sent again until the host has acknowledged it', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const device = new FakeDevice(host.now)
    const phone = await open(host, classes, device)
    phone.player.enter('Ann', null)
    host.do('start')
    host.deaf = true
    phone.player.take({ do: 'answer', question: 0, round: 1, given: RIGHT, sure: null })
    const heard = vi.spyOn(links.broker, 'publish')
    for (let turn = 0; turn < 4; turn += 1) {
      device.setTime(device.time + 2_000)
      await vi.advanceTimersByTimeAsync(2_000)
    }
    expect(heard.mock.calls.length).toBeGreaterThanOrEqual(4)
    host.deaf = false
    device.setTime(device.time + 2_000)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(host.votes(0)).toEqual([RIGHT])
    host.do('beat')
    heard.mockClear()
    device.setTime(device.time + 20_000)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(heard).not.toHaveBeenCalled()
  })

  it('that was given while the way was lost is sent once it is back', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const device = new FakeDevice(host.now)
    const phone = await open(host, classes, device)
    phone.player.enter('Ann', null)
    host.do('start')
    links.opened.at(-1)?.cut()
    phone.player.take({ do: 'answer', question: 0, round: 1, given: WRONG, sure: null })
    expect(host.votes(0)).toEqual([])
    device.setTime(device.time + 10_000)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(host.votes(0)).toEqual([WRONG])
    expect(answerTo(stateOf(phone), 0, 1)?.said).toHaveLength(1)
  })
})

describe('a class found by its code', () => {
  it('is opened once the host lets in, and only then can the room be read', async () => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const world = makeWorld({ classes })
    const player = useClassPlayer(world.pinia)
    const found = await useClassCode(world.pinia).look(CODE)
    if (found.kind !== 'card') throw new Error(found.kind)
    expect(found.card.sid).toBe(host.keys.sid)
    await player.remember(found.card)
    const phone = await open(host, classes, new FakeDevice(), null)
    expect(phase(phone)).toMatchObject({ kind: 'join', manner: null })
    phone.player.enter('Ann', null)
    expect(phase(phone)).toEqual({ kind: 'waiting' })
    const [pid = ''] = Object.keys(host.state.waiting)
    host.take({ do: 'admit', pid })
    await flushPromises()
    expect(phase(phone)).toEqual({ kind: 'lobby' })
    host.do('start')
    expect(phase(phone)).toMatchObject({ kind: 'vote', question: 0 })
    await flushPromises()
    kill(classes)
    expect(phase(await open(host, classes, new FakeDevice(), null))).toMatchObject({ kind: 'vote', question: 0 })
  })

  it('that is nobody’s is not there', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { classes } = room()
    const found = useClassCode(makeWorld({ classes }).pinia).look('111111')
    await vi.advanceTimersByTimeAsync(7_000)
    expect(await found).toEqual({ kind: 'nobody' })
  })
})

describe('a name', () => {
  const longest = 'x'.repeat(10_000)
  it.each([
    ['with markup', '<b onmouseover=alert(1)>Ann</b>', '<b onmouseover=alert(1)>Ann</b>'],
    ['that turns the text around it', '\u202eevil\u202c', 'evil'],
    ['with emoji', '👩🏽‍🚀 Zoë', '👩🏽‍🚀 Zoë'],
    ['of 10,000 characters', longest, 'x'.repeat(40)],
    ['of nothing that can be seen', '\u200b \u2066', ''],
  ])('%s arrives as text of one line', async (_what, typed, name) => {
    const { links, classes } = room()
    const host = new ScriptedHost(links.broker.link())
    const phone = await open(host, classes)
    phone.player.enter(typed, null)
    expect(host.state.seats[0]?.name).toBe(name)
    expect(phone.player.state?.door.kind).toBe('seat')
  })
})

it('two phones have two seats', async () => {
  const links = new FakeLinks()
  const host = new ScriptedHost(links.broker.link())
  for (const seed of [5, 6]) {
    const phone = await open(host, new FakeClass({ links, seed, lock: new FakeLock() }))
    phone.player.enter(`P${seed}`, null)
  }
  expect(host.state.seats.map(({ name }) => name)).toEqual(['P5', 'P6'])
})
