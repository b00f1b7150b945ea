import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import EndView from '../../../src/app/screens/class-screen/EndView.vue'
import RevealView from '../../../src/app/screens/class-screen/RevealView.vue'
import ScreenStem from '../../../src/app/screens/class-screen/ScreenStem.vue'
import WholeWords from '../../../src/app/screens/class-screen/WholeWords.vue'
import { offeredBy } from '../../../src/app/parts/class/vote-rows.ts'
import { useClassHost } from '../../../src/app/stores/class-host.ts'
import { useClassLists } from '../../../src/app/stores/class-lists.ts'
import { useClassSetup } from '../../../src/app/stores/class-setup.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { enClass } from '../../../src/app/words/en-class.ts'
import { en } from '../../../src/app/words/en.ts'
import { WORDS } from '../../../src/app/words/words.ts'
import type { RoomState } from '../../../src/classroom/protocol/messages/from-host.ts'
import { aLesson, RIGHT, Room } from '../../classroom/host/room.ts'
import { button, buttonsIn, option } from '../support/page.ts'
import { shown, visit } from '../support/screen.ts'

describe('the classroom', () => {
  it('is two taps from a class with phones', async () => {
    const { app, address } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await button(app, 'Start').trigger('click')
    await shown()
    expect(address()).toBe('/class/host')
    expect(useClassHost().kept?.ways).toBe('both')
    expect(app.text()).toContain('Nobody is here yet.')
    await useClassHost().close()
  })

  it('can be ended before its first question, and goes back to the classroom with no report of it', async () => {
    const { app, address } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await button(app, 'Start').trigger('click')
    await shown()
    await button(app, 'End the class').trigger('click')
    const sheet = app.get('.steps dialog')
    expect(sheet.text()).toContain('No question was asked yet')
    await button(sheet, 'End the class').trigger('click')
    await shown()
    expect(app.text()).not.toContain('Open the report')
    await button(app, 'Close the room').trigger('click')
    await vi.waitFor(() => expect(address()).toBe('/class'))
    await shown()
    expect(app.text()).toContain('No class was held from this browser yet.')
  })

  it('projects the first question at once where only hands vote, and the same window has the next step', async () => {
    const { app, address } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Hands').setValue()
    await button(app, 'Start').trigger('click')
    await shown()
    expect(address()).toBe('/class/screen')
    const host = useClassHost()
    expect(host.state?.phase).toMatchObject({ kind: 'open', question: 0 })
    const asked = host.kept?.lesson.questions[0]
    expect(app.text()).toContain(asked?.question.stem)
    expect(app.html()).not.toContain(asked?.says)
    await button(app, 'Close voting').trigger('click')
    await button(app, 'Show the answer').trigger('click')
    await shown()
    expect(app.text()).toContain(asked?.says)
    await host.close()
  })

  it('says of its main button that the next answer comes, once one is shown, and which is the last', async () => {
    const { app } = await visit('/class')
    const setup = useClassSetup()
    setup.choice.pacing = 'exam'
    setup.choice.count = 3
    await button(app, 'Host a class').trigger('click')
    await shown()
    await button(app, 'Start').trigger('click')
    await shown()
    const host = useClassHost()
    expect(host.kept?.lesson.questions).toHaveLength(3)
    const main = () => app.get('.steps .btn-main').text()
    const says: string[] = []
    for (let step = 0; step < 6; step += 1) {
      says.push(main())
      if (host.state?.phase.kind === 'window') host.take({ do: 'close' })
      else host.press({ do: 'forward' })
      await shown()
    }
    expect(says).toEqual(['Start', 'Close voting', 'Show the answer', 'Next answer', 'Last answer', 'End the class'])
    await host.close()
  })

  it('says what is missing where a class cannot begin', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Class list').setValue()
    await shown()
    expect(button(app, 'Start').attributes('disabled')).toBeDefined()
    expect(app.text()).toContain('Choose a class list, or make one.')
  })

  it('keeps a class list, and offers it again', async () => {
    const { app, world } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Class list').setValue()
    await shown()
    await app.get('.new input').setValue('Evening class')
    await app.get('.new textarea').setValue('1. Ann Example\n2. Bob Example\n\n')
    await button(app, 'Keep this list · 2 seats').trigger('click')
    await shown()
    expect([...world.classes.shelf.kept.keys()].some((name) => name.startsWith('class-list/'))).toBe(true)
    await button(app, 'Start').trigger('click')
    await shown()
    expect(useClassHost().state?.seats.map(({ name }) => name)).toEqual(['Ann Example', 'Bob Example'])
    await useClassHost().close()
  })

  it('deletes a class list after asking only, and keeps the focus near', async () => {
    const { app } = await visit('/class')
    const setup = useClassSetup()
    const lists = useClassLists()
    setup.choice.naming = 'roster'
    await lists.keepList('Morning class', ['Cem Example'])
    setup.choice.group = await lists.keepList('Evening class', ['Ann Example', 'Bob Example'])
    await button(app, 'Host a class').trigger('click')
    await shown()
    const drop = async () => {
      await button(app, 'Delete this list').trigger('click')
      await shown()
      await button(app, 'Delete the list').trigger('click')
      await shown()
    }
    await button(app, 'Delete this list').trigger('click')
    await shown()
    expect(lists.lists).toHaveLength(2)
    expect(app.text()).toContain('Delete the list Evening class')
    await drop()
    expect(lists.lists.map(({ name }) => name)).toEqual(['Morning class'])
    expect(document.activeElement).toBe(app.get('.list select').element)
    setup.choice.group = lists.lists[0]?.id ?? null
    await shown()
    await drop()
    expect(lists.lists).toEqual([])
    expect(document.activeElement?.textContent).toBe('New class list')
  })

  it('keeps the focus where seats are given when who waits is let in, and when a seat is merged', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await button(app, 'Start').trigger('click')
    await shown()
    const host = useClassHost()
    const come = (...names: readonly string[]) => {
      for (const name of names) host.take({ do: 'join', pid: name, key: name, name, seat: null, knowsRoom: false })
      return shown()
    }
    const focused = () => document.activeElement?.closest('li')?.textContent ?? document.activeElement?.textContent
    const presses = async (name: string) => {
      const pressed = button(app.get('.seats'), name)
      pressed.element.focus()
      await pressed.trigger('click')
      await shown()
    }
    await come('Ann', 'Bob', 'Cem', 'Dora')
    await presses('Let in')
    expect(focused()).toMatch(/^Bob/)
    await presses('Turn away')
    expect(focused()).toMatch(/^Cem/)
    await presses('Let all in')
    expect(focused()).toBe('Who is here')
    await come('Eve')
    await presses('Let in')
    expect(focused()).toBe('Who is here')
    await app.get('.seats .row').trigger('click')
    await shown()
    await app.get('.seats select option').setValue()
    await presses('Merge')
    expect(app.findAll('.seats .row')).toHaveLength(3)
    expect(focused()).toBe('Who is here')
    await host.close()
  })

  it('tells the host who is in which team', async () => {
    const { app } = await visit('/class')
    const setup = useClassSetup()
    setup.choice.naming = 'roster'
    setup.choice.teamed = true
    setup.choice.teams = 2
    setup.choice.group = await useClassLists().keepList('Evening class', ['Ann Example', 'Bob Example', 'Cem Example'])
    await button(app, 'Host a class').trigger('click')
    await shown()
    await button(app, 'Start').trigger('click')
    await shown()
    expect(app.findAll('.seats .row').map((row) => row.findAll('span').map((one) => one.text()))).toEqual([
      ['1', 'Ann Example', 'team 1 · away'],
      ['2', 'Bob Example', 'team 2 · away'],
      ['3', 'Cem Example', 'team 1 · away'],
    ])
    await useClassHost().close()
  })

  it('offers what a class missed to the same class the next time', async () => {
    const { app, go } = await visit('/class')
    const setup = useClassSetup()
    setup.choice.naming = 'roster'
    setup.choice.group = await useClassLists().keepList('Evening class', ['Ann Example'])
    await button(app, 'Host a class').trigger('click')
    await shown()
    expect(app.text()).not.toContain('What this class missed')
    await button(app, 'Start').trigger('click')
    await shown()
    const host = useClassHost()
    const asked = host.kept?.lesson.questions[0]
    const offered = asked === undefined ? null : offeredBy(asked.question, { truth: en.study.truth })
    const wrong = offered?.findIndex(({ right }) => !right) ?? 0
    host.take({ do: 'start' })
    host.take({ do: 'hands', option: wrong, count: 5 })
    host.take({ do: 'close' })
    host.take({ do: 'end' })
    await host.close()
    await go('/class')
    await shown()
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'What this class missed').setValue()
    await shown()
    expect(setup.questions.map(({ picked }) => picked.fact)).toEqual([asked?.picked.fact])
  })

  it('lets the host look through the questions, change them, and keep them for the next class', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    const setup = useClassSetup()
    const stems = () => setup.questions.map(({ question }) => question.stem)
    const before = stems()
    expect(before.length).toBeGreaterThan(2)
    await app.get('[aria-label="Move question 1 down"]').trigger('click')
    expect(stems()).toEqual([before[1], before[0], ...before.slice(2)])
    await app.get('[aria-label="Leave out question 1"]').trigger('click')
    expect(stems()).toEqual([before[0], ...before.slice(2)])
    await app.get('.keep input').setValue('Monday')
    await app.get('form.keep').trigger('submit')
    await shown()
    expect(app.text()).toContain('Kept as Monday.')
    expect(setup.choice).toMatchObject({ from: 'prepared' })
    expect(setup.questions.map(({ picked }) => picked.fact)).toHaveLength(before.length - 1)
    await option(app, 'Everything').setValue()
    await shown()
    expect(setup.questions).toHaveLength(before.length)
    await option(app, 'Prepared').setValue()
    await shown()
    expect(setup.questions).toHaveLength(before.length - 1)
    await button(app, 'Delete these').trigger('click')
    await shown()
    expect(setup.choice.prepared, 'it is asked first').not.toBeNull()
    expect(app.text()).toContain('Delete Monday')
    await button(app, 'Delete them').trigger('click')
    await shown()
    expect(app.text()).toContain('Nothing is prepared yet.')
    expect(document.activeElement?.textContent).toContain('Nothing is prepared yet.')
  })

  it('exchanges a question for one of another fact', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    const setup = useClassSetup()
    setup.choice.count = 2
    await shown()
    const facts = () => setup.questions.map(({ picked }) => picked.fact)
    const before = facts()
    await app.get('[aria-label="Another instead of question 2"]').trigger('click')
    expect(facts()[0]).toBe(before[0])
    expect(facts()[1]).not.toBe(before[1])
    expect(before).not.toContain(facts()[1])
  })

  it('deletes a class that was held, after asking, with all that was kept of it', async () => {
    const { app, go, world } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Hands').setValue()
    await button(app, 'Start').trigger('click')
    await shown()
    const host = useClassHost()
    const sid = host.about?.sid ?? ''
    await go('/class')
    await shown()
    const deletes = () => buttonsIn(app).filter((name) => /^Delete the class of .* \d/.test(name))
    expect(app.text()).toContain('not closed yet')
    expect(deletes(), 'a class that goes on stays').toEqual([])
    await host.close()
    await go('/today')
    await go('/class')
    await shown()
    const ofClass = () => [...world.classes.shelf.kept.keys()].filter((name) => name.endsWith(sid))
    expect(ofClass()).toHaveLength(3)
    expect(deletes()).toHaveLength(1)
    await button(app, deletes()[0] ?? '').trigger('click')
    expect(ofClass()).toHaveLength(3)
    await button(app, 'Delete the class').trigger('click')
    await shown()
    expect(ofClass()).toEqual([])
    expect(app.text()).toContain('No class was held from this browser yet.')
    expect(app.text()).toMatch(/The class of .+ is deleted/)
  })

  it('begins with the broker that stands in Settings, and leaves that alone where one class has another', async () => {
    const { app, go } = await visit('/settings')
    await shown()
    const field = () => app.get('input[type=url][aria-describedby^=broker-hint]')
    await field().setValue('nonsense')
    expect(useSettings().device.broker).toBe('')
    await field().trigger('change')
    expect(app.text()).toContain('This is not the address of a WebSocket')
    await field().setValue('wss://broker.example/mqtt')
    expect(app.text()).not.toContain('This is not the address of a WebSocket')
    await go('/class')
    await shown()
    await button(app, 'Host a class').trigger('click')
    await shown()
    const setup = useClassSetup()
    expect(setup.wish?.broker).toBe('wss://broker.example/mqtt')
    await field().setValue('')
    expect(setup.wish?.broker).toBeNull()
    expect(useSettings().device.broker).toBe('wss://broker.example/mqtt')
  })

  it('has teams, speed and rows of right answers switched off, and speed only where questions have a time', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    const setup = useClassSetup()
    expect(setup.wish?.lesson.terms).toMatchObject({ teams: 0, speed: false, streaks: false })
    await option(app, 'Teams').setValue(true)
    await option(app, 'Right answers in a row').setValue(true)
    await shown()
    expect(app.text()).not.toContain('Speed counts too')
    setup.choice.limited = true
    await shown()
    await option(app, 'Speed counts too').setValue(true)
    expect(setup.wish?.lesson.terms).toMatchObject({ teams: 4, speed: true, streaks: true, limitMs: 60_000 })
    setup.choice.pacing = 'exam'
    expect(setup.wish?.lesson.terms).toMatchObject({ speed: false })
  })

  it('shows on the closing slide who shares a place, and how the teams did, the best first', async () => {
    const room: Extract<RoomState, { readonly phase: 'end' }> = {
      do: 'state',
      phase: 'end',
      bank: 'league',
      version: '1',
      count: 1,
      locked: false,
      roster: null,
      told: '',
      manner: { pacing: 'led', naming: 'free', changing: false, confidence: false, teams: 3, speed: false, streaks: false },
      top: [2, 5, 1],
      ranks: [1, 1, 3],
      teams: [0.5, null, 0.756],
    }
    const slide = mount(EndView, { props: { seats: 3, room, quiz: null }, global: { provide: { [WORDS]: { ...en, ...enClass } } } })
    expect(slide.findAll('li').map((one) => one.text())).toEqual(['1. Seat 2', '1. Seat 5', '3. Seat 1', '1. Team 3: 76%', '2. Team 1: 50%'])
  })

  it('projects the first share alone where nobody voted again', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' })
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'close' }, { do: 'talk' }, { do: 'vote-again' }, { do: 'close' }, { do: 'reveal' })
    if (room.room.phase !== 'reveal') throw new Error('Nothing is told.')
    const slide = mount(RevealView, { props: { told: room.room.tells }, global: { provide: { [WORDS]: { ...en, ...enClass } } } })
    expect(slide.get('.gain').text()).toBe('100% right, before talking; nobody voted again')
  })

  it('sets “True or false?” apart from what it asks of', () => {
    const question = aLesson().questions.find((one) => one.question.form === 'true-false')?.question
    if (question === undefined) throw new Error('The lesson has no such question.')
    const stem = mount(ScreenStem, { props: { question }, global: { provide: { [WORDS]: { ...en, ...enClass } } } })
    expect(stem.get('h2').element.textContent.trim()).toBe(`True or false? ${question.stem}`)
  })

  it('keeps a word with a hyphen on one line of the projector, unless it is too long for one', async () => {
    const text = 'A two-day course, in 2008-09, on state-of-the-art-and-more things - and so on'
    const line = document.createElement('p')
    const words = mount(WholeWords, { props: { text }, attachTo: line })
    expect(line.textContent).toBe(text)
    expect(words.findAll('.whole').map((one) => one.text())).toEqual(['two-day', '2008-09,'])
  })

  it('stands in the bar in place of the quiz for whoever teaches', async () => {
    const { app } = await visit('/today')
    const bar = () => app.findAll('nav li:not(.rail)').map((one) => one.text())
    expect(bar()).toEqual(['Today', 'Quiz', 'Document', 'Progress', 'More'])
    useSettings().device.teaches = true
    await shown()
    expect(bar()).toEqual(['Today', 'Classroom', 'Document', 'Progress', 'More'])
  })

  it('tells whoever opens the controls without a class where to begin', async () => {
    const { app } = await visit('/class/host')
    expect(app.text()).toContain('No class is running')
    expect(buttonsIn(app)).toEqual([])
  })

  it('tells whoever opens a report of another device that it is not here', async () => {
    const { app } = await visit('/class/report/abc')
    expect(app.text()).toContain('There is no such class on this device')
  })
})
