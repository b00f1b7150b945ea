import { flushPromises, type VueWrapper } from '@vue/test-utils'
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import type { HostEvent } from '../../../src/classroom/host/events.ts'
import { changeBallot } from '../../../src/classroom/host/state.ts'
import { useClassPlayer } from '../../../src/app/stores/class-player.ts'
import { FakeClass, FakeLinks } from '../support/class.ts'
import { FakeDevice } from '../support/ports.ts'
import { button, buttonsIn, option, optionsIn } from '../support/page.ts'
import { CODE, ScriptedHost } from '../support/scripted-host.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

type Script = ConstructorParameters<typeof ScriptedHost>[1]

interface Class {
  readonly host: ScriptedHost
  readonly phone: Visit
  readonly device: FakeDevice
  readonly links: FakeLinks
}

function text({ app }: Visit): string {
  return app.text().replace(/\s+/g, ' ')
}

async function press(app: VueWrapper, name: string): Promise<void> {
  await button(app, name).trigger('click')
  await shown()
}

/** A phone that has opened the join link of a class. */
async function arrive(script: Script = {}): Promise<Class> {
  const links = new FakeLinks()
  const device = new FakeDevice()
  const host = new ScriptedHost(links.broker.link(), { at: device.time, ...script })
  const phone = await visit(host.address, { device, classes: new FakeClass({ links, seed: 3 }) })
  return { host, phone, device, links }
}

/** And has a seat. */
async function seated(script: Script = {}): Promise<Class> {
  const room = await arrive(script)
  await room.phone.app.get('form').trigger('submit')
  await shown()
  return room
}

async function does({ host, phone }: Class, ...steps: readonly HostEvent['do'][]): Promise<string> {
  host.do(...steps)
  await shown()
  return text(phone)
}

async function answer({ phone }: Class, name: string): Promise<void> {
  await option(phone.app, name).setValue()
  await press(phone.app, 'Check')
}

/** Violations that do not need a layout to be seen. */
async function violations(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, 'region': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

describe('at the door', () => {
  it('asks for a name where the host wants one, and shows the seat', async () => {
    const { host, phone } = await arrive()
    expect(text(phone)).toContain('Join the class')
    await phone.app.get('input').setValue('<i>Ann</i>\u202e')
    await phone.app.get('form').trigger('submit')
    await shown()
    expect(host.state.seats[0]?.name).toBe('<i>Ann</i>')
    expect(text(phone)).toContain('Seat 1 · <i>Ann</i>')
    expect(text(phone)).toContain('You are in')
  })

  it('makes a name up where the host wants that', async () => {
    const room = await seated({ terms: { naming: 'generated' } })
    expect(text(room.phone)).toMatch(/Seat 1 · [A-Z][a-z]+ [A-Z][a-z]+/)
  })

  it('asks for a number of the class list, and says when it is none', async () => {
    const { host, phone } = await arrive({ terms: { naming: 'roster' }, roster: ['Ann', 'Bob'] })
    await phone.app.get('form').trigger('submit')
    expect(text(phone)).toContain('Type a number from 1 to 2.')
    await phone.app.get('input').setValue('2')
    await phone.app.get('form').trigger('submit')
    await shown()
    expect(text(phone)).toContain('Seat 2')
    expect(host.state.seats[1]?.from).toBe(0)
  })

  it('waits for the host, with the four words', async () => {
    const { host, phone } = await arrive({ terms: { approval: true } })
    await phone.app.get('form').trigger('submit')
    await shown()
    expect(text(phone)).toContain('Waiting for the host to let you in')
    expect(phone.app.findAll('ol.words li')).toHaveLength(4)
    const [pid = ''] = Object.keys(host.state.waiting)
    host.take({ do: 'turn-away', pid })
    await shown()
    expect(text(phone)).toContain('The host did not let you in')
  })

  it('says that the class is locked before anything is asked, and that it is over', async () => {
    const room = await arrive()
    room.host.take({ do: 'lock', on: true })
    await shown()
    expect(text(room.phone)).toContain('The class is locked')
    room.host.take({ do: 'lock', on: false })
    expect(await does(room, 'start', 'end')).toContain('This class is over')
  })

  it('says that a link is not whole', async () => {
    const phone = await visit(`/j/${'a'.repeat(26)}`)
    expect(text(phone)).toContain('This link is not whole')
  })

  it('is found by six digits and four words', async () => {
    const links = new FakeLinks()
    const host = new ScriptedHost(links.broker.link())
    const phone = await visit('/class/join', { classes: new FakeClass({ links, seed: 3 }) })
    await phone.app.get('input').setValue('12')
    await phone.app.get('form').trigger('submit')
    expect(text(phone)).toContain('The code has six digits.')
    await phone.app.get('input').setValue(`${CODE.slice(0, 3)} ${CODE.slice(3)}`)
    await phone.app.get('form').trigger('submit')
    await shown()
    expect(phone.app.findAll('ol.words li')).toHaveLength(4)
    await press(phone.app, 'Yes, the same words')
    expect(phone.address()).toBe(`/j/${host.keys.sid}`)
    await phone.app.get('form').trigger('submit')
    await shown()
    expect(text(phone)).toContain('Waiting for the host to let you in')
  })

  it('asks who came by the code for the number that is missing, which is no refusal', async () => {
    const links = new FakeLinks()
    const host = new ScriptedHost(links.broker.link(), { terms: { naming: 'roster' }, roster: ['Ann', 'Bob'] })
    const phone = await visit('/class/join', { classes: new FakeClass({ links, seed: 3 }) })
    const enter = async (seat: string) => {
      await phone.app.get('input.number').setValue(seat)
      await phone.app.get('form').trigger('submit')
      await shown()
    }
    await phone.app.get('input').setValue(CODE)
    await phone.app.get('form').trigger('submit')
    await shown()
    await press(phone.app, 'Yes, the same words')
    await enter('')
    expect(text(phone)).toContain('Type your number on the class list.')
    await enter(' ')
    expect(text(phone)).toContain('Type your number on the class list.')
    expect(host.state.refused).toEqual({})
    await enter('7')
    expect(text(phone)).toContain('That number is not on the class list.')
    await enter('2')
    expect(text(phone)).toContain('Waiting for the host to let you in')
  })
})

describe('in a class that the host leads', () => {
  it('goes from the question to the answer, and says of each answer whether it has arrived', async () => {
    const room = await seated()
    expect(await does(room, 'start')).toContain('Question 1 of 3')
    expect(optionsIn(room.phone.app)).toHaveLength(3)
    await answer(room, 'Gannet Tower')
    expect(text(room.phone)).toContain('On its way to the host')
    expect(await does(room, 'beat')).toContain('Arrived at the host')
    expect(room.host.votes(0)).toEqual([{ kind: 'option', text: 'Gannet Tower' }])
    expect(await does(room, 'close')).toContain('Voting is closed')
    const told = await does(room, 'reveal')
    expect(told).toContain('Right')
    expect(told).toContain('How the class voted')
    expect(await does(room, 'next')).toContain('Question 2 of 3')
    expect(buttonsIn(room.phone.app)).toContain('Don’t know')
  })

  it('talks, votes again, and shows both votes', async () => {
    const room = await seated()
    await does(room, 'start')
    await answer(room, 'Old lamp')
    expect(await does(room, 'close', 'talk')).toContain('Talk with your neighbours')
    expect(await does(room, 'vote-again')).toMatch(/Vote again\. Before, you said: [A-C] Old lamp/)
    await answer(room, 'Gannet Tower')
    const told = await does(room, 'close', 'reveal')
    expect(told).toContain('First vote:')
    expect(told).toContain('right, before and after talking')
    expect(told).toContain('That tower fell.')
  })

  it('says that nobody voted again, and no share of nobody', async () => {
    const room = await seated()
    await does(room, 'start')
    await answer(room, 'Gannet Tower')
    const told = await does(room, 'beat', 'close', 'talk', 'vote-again', 'close', 'reveal')
    expect(told).toContain('100% right, before talking; nobody voted again')
  })

  it('lets an answer be changed until voting closes, where the host allows it', async () => {
    const room = await seated({ terms: { changing: true } })
    await does(room, 'start')
    await answer(room, 'Old lamp')
    await press(room.phone.app, 'Change it')
    await answer(room, 'Gannet Tower')
    expect(room.host.votes(0)).toEqual([{ kind: 'option', text: 'Gannet Tower' }])
    await does(room, 'close')
    expect(buttonsIn(room.phone.app)).not.toContain('Change it')
  })

  it('asks how sure one is, where the host wants to know', async () => {
    const room = await seated({ terms: { confidence: true } })
    await does(room, 'start')
    await option(room.phone.app, 'Old lamp').setValue()
    await press(room.phone.app, 'Sure')
    expect(text(room.phone)).toContain('You said: sure')
  })

  it('shows the time that is left, longer for who needs it, and says when it is up', async () => {
    const room = await seated({ terms: { limitMs: 60_000 } })
    room.host.take({ do: 'more-time', seat: 1, factor: 2 })
    expect(await does(room, 'start')).toContain('2:00 left')
    room.device.setTime(room.device.time + 5_000)
    useClassPlayer().lookAtClock()
    await flushPromises()
    expect(text(room.phone)).toContain('1:55 left')
  })

  it('says that the time is paused, as the projector does', async () => {
    const room = await seated({ terms: { limitMs: 60_000 } })
    expect(await does(room, 'start')).not.toContain('paused')
    expect(await does(room, 'pause')).toContain('1:00 left, paused')
    expect(text(room.phone)).toContain('The time is paused')
    expect(await does(room, 'go-on')).not.toContain('paused')
  })

  it('says that the host paused, and that the way is lost', async () => {
    const room = await seated()
    await does(room, 'start')
    room.device.setTime(room.device.time + 11_000)
    useClassPlayer().lookAtClock()
    await flushPromises()
    expect(text(room.phone)).toContain('Host paused.')
    const link = room.links.opened.at(-1)
    if (link === undefined) throw new Error('No link')
    vi.spyOn(link, 'connect').mockImplementation(() => undefined)
    link.cut()
    await flushPromises()
    room.device.setTime(room.device.time + 3_000)
    useClassPlayer().lookAtClock()
    await flushPromises()
    expect(text(room.phone)).toContain('The connection is lost.')
    expect(optionsIn(room.phone.app)).toHaveLength(3)
  })

  it('tells who is removed what to do', async () => {
    const room = await seated()
    room.host.take({ do: 'remove', seat: 1 })
    await shown()
    expect(text(room.phone)).toContain('The host removed this seat')
    room.host.take({ do: 'let-back', seat: 1 })
    await shown()
    expect(text(room.phone)).toContain('You are in')
  })

  it('tells right answers in a row from two on, and only where the host wants it', async () => {
    for (const streaks of [true, false]) {
      const room = await seated({ terms: { streaks } })
      await does(room, 'start')
      await answer(room, 'Gannet Tower')
      expect(await does(room, 'close', 'reveal')).not.toContain('in a row')
      await does(room, 'next')
      await answer(room, 'Saint Orrin')
      const told = await does(room, 'close', 'reveal')
      if (streaks) expect(told).toContain('2 right in a row. Only you see this.')
      else expect(told).not.toContain('in a row')
    }
  })

  it('tells one’s team from the beginning, and how the teams did at the end', async () => {
    const room = await seated({ terms: { teams: 3 } })
    expect(text(room.phone)).toContain('You are in team 1 of 3.')
    await does(room, 'start')
    await answer(room, 'Gannet Tower')
    const end = await does(room, 'close', 'reveal', 'end')
    expect(end).toContain('Teams')
    expect(end).toContain('1. Team 1: 100% · your team')
    expect(end).not.toContain('Team 2')
  })

  it('tells at the end who shares a place, and nobody who has nothing right', async () => {
    const room = await seated({ terms: { ranking: 'top' } })
    const { state } = room.host
    room.host.state = { ...state, seats: [1, 2, 3, 4, 5].flatMap(() => state.seats) }
    await does(room, 'start')
    await answer(room, 'Gannet Tower')
    await does(room, 'beat')
    const vote = room.host.state.ballots[0]?.[0]?.votes[0] ?? null
    room.host.state = changeBallot(room.host.state, 0, 1, (ballot) => ({ ...ballot, votes: [vote, null, vote, vote, vote] }))
    expect(await does(room, 'close', 'reveal', 'end')).toContain('First three1. Seat 11. Seat 31. Seat 41. Seat 5Take')
  })

  it('says that speed counts where it does, and the own place at the end too', async () => {
    const room = await seated({ terms: { ranking: 'private', speed: true, limitMs: 60_000 } })
    await does(room, 'start')
    await answer(room, 'Gannet Tower')
    expect(await does(room, 'close', 'reveal')).toContain('Place 1 of 1, by right answers and speed. Only you see this.')
    expect(await does(room, 'end')).toContain('Place 1 of 1, by right answers and speed.')
  })

  it('tells nobody else’s place, and one’s own where the host allows it', async () => {
    const room = await seated({ terms: { ranking: 'private' } })
    await does(room, 'start')
    await answer(room, 'Gannet Tower')
    expect(await does(room, 'close', 'reveal')).toContain('Place 1 of 1')
  })

  it('ends with one’s own answers, and takes them home', async () => {
    const room = await seated()
    await does(room, 'start')
    await answer(room, 'Old lamp')
    await does(room, 'beat', 'close', 'reveal', 'next')
    await answer(room, 'Saint Orrin')
    const end = await does(room, 'beat', 'close', 'reveal', 'end')
    expect(end).toContain('You had 1 of 2 questions right')
    expect(end).toContain('Take it home')
    await press(room.phone.app, 'Save as a file')
    expect(room.phone.world.files.saved[0]?.name).toMatch(/^passage-class-[a-z2-7]{12}\.txt$/)
  })

  it('counts for who came late only what that seat was shown', async () => {
    const room = await arrive()
    await does(room, 'start', 'close', 'reveal', 'next')
    await room.phone.app.get('form').trigger('submit')
    await shown()
    await answer(room, 'Saint Orrin')
    const end = await does(room, 'beat', 'close', 'reveal', 'end')
    expect(end).toContain('You had 1 of 1 question right')
    expect(room.phone.app.findAll('summary .label').map((one) => one.text())).toEqual(['asked before you joined', 'right'])
  })

  it('counts nothing for who came after the last question', async () => {
    const room = await arrive()
    await does(room, 'start', 'close', 'reveal')
    await room.phone.app.get('form').trigger('submit')
    await shown()
    expect(await does(room, 'end')).toContain('None of your answers was counted.')
  })
})

describe('at one’s own pace', () => {
  it('tells what is right after each answer', async () => {
    const room = await seated({ terms: { pacing: 'self' } })
    expect(await does(room, 'start')).toContain('3 still open')
    await answer(room, 'Old lamp')
    await does(room, 'beat')
    expect(text(room.phone)).toContain('that tower fell.')
    await press(room.phone.app, 'Next open question')
    expect(text(room.phone)).toContain('Which chapel rings the fog bell?')
  })

  it('tells nothing before the end in the manner of an exam', async () => {
    const room = await seated({ terms: { pacing: 'exam', changing: true } })
    await does(room, 'start')
    await answer(room, 'Old lamp')
    await does(room, 'beat')
    expect(text(room.phone).toLowerCase()).not.toContain('that tower fell.')
    expect(text(room.phone)).toContain('2 still open')
    expect(await does(room, 'close')).toContain('Time to hand in is over')
    expect(await does(room, 'end')).toContain('The class is over')
  })
})

it('is sound to axe in every phase', async () => {
  const room = await arrive()
  const found = async (): Promise<readonly string[]> => violations(room.phone.app.element.parentElement ?? document.body)
  expect(await found()).toEqual([])
  await room.phone.app.get('form').trigger('submit')
  await shown()
  expect(await found()).toEqual([])
  await does(room, 'start')
  expect(await found()).toEqual([])
  await answer(room, 'Old lamp')
  expect(await found()).toEqual([])
  for (const step of ['close', 'talk', 'vote-again', 'close', 'reveal', 'end'] as const) {
    await does(room, step)
    expect(await found(), step).toEqual([])
  }
})
