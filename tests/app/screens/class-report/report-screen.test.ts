import { describe, expect, it } from 'vitest'
import { offeredBy } from '../../../../src/app/parts/class/vote-rows.ts'
import { useClassHost } from '../../../../src/app/stores/class-host.ts'
import { stateName } from '../../../../src/app/stores/class-host/kept-class.ts'
import { useClassReport } from '../../../../src/app/stores/class-report.ts'
import { seatRows } from '../../../../src/app/screens/class-report/tables.ts'
import { en } from '../../../../src/app/words/en.ts'
import { enClass } from '../../../../src/app/words/en-class.ts'
import { RIGHT, Room } from '../../../classroom/host/room.ts'
import { FakeClass } from '../../support/class.ts'
import { reportOf } from '../../support/class-report.ts'
import { button, option } from '../../support/page.ts'
import { readWorkbook, type ReadCell } from '../../support/read-workbook.ts'
import { shown, visit } from '../../support/screen.ts'

/** A class of one seat without a name of its own, that has one question right. */
function asked(naming: 'generated' | 'roster'): Room {
  const room = new Room({ naming }, naming === 'roster' ? [''] : [])
  room.join('p1', { seat: 1 })
  room.take({ do: 'start' })
  room.answer('p1', 0, RIGHT)
  room.take({ do: 'close' }, { do: 'reveal' }, { do: 'end' })
  return room
}

/** A class that runs in this tab, with one named seat. */
async function hosting() {
  const tab = await visit('/class')
  await button(tab.app, 'Host a class').trigger('click')
  await shown()
  await button(tab.app, 'Start').trigger('click')
  await shown()
  const host = useClassHost()
  host.take({ do: 'join', pid: 'ann', key: 'ann', name: 'Ann Example', seat: null, knowsRoom: true })
  host.take({ do: 'start' })
  return { ...tab, host, sid: host.about?.sid ?? '' }
}

describe('the report of a class', () => {
  it('is saved as a workbook, with the figures as numbers', async () => {
    const { app, go, world } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Hands').setValue()
    await button(app, 'Start').trigger('click')
    await shown()
    const host = useClassHost()
    const asked = host.kept?.lesson.questions[0]
    const offered = (asked === undefined ? null : offeredBy(asked.question, { truth: en.study.truth })) ?? []
    // 3 of 4 hands are right.
    host.take({ do: 'hands', option: offered.findIndex(({ right }) => right), count: 3 })
    host.take({ do: 'hands', option: offered.findIndex(({ right }) => !right), count: 1 })
    host.take({ do: 'close' })
    host.take({ do: 'end' })
    const sid = host.about?.sid
    await host.close()
    await go(`/class/report/${sid}`)
    await shown()
    await button(app, 'Save tables (XLSX)').trigger('click')
    await expect.poll(() => world.files.made.length).toBe(1)
    const [made] = world.files.made
    expect(made?.name).toMatch(/^passage-class-\d{4}-\d\d-\d\d\.xlsx$/)
    const read = await readWorkbook(made?.file ?? new Blob())
    expect([...read.keys()]).toEqual(['Class', 'Questions', 'Objectives'])
    const text = (value: string): ReadCell => ({ text: value, format: '@' })
    const questions = read.get('Questions') ?? []
    expect(questions[0]?.[3]).toEqual(text('Score (%)'))
    expect(questions[1]?.slice(0, 2)).toEqual([{ number: 1 }, text(asked?.question.stem ?? '')])
    expect(questions[1]?.slice(3, 6)).toEqual([{ number: 75 }, null, { number: 4 }])
    expect(app.text()).toContain(`Saved as ${made?.name}`)
  })

  it('says the names that were made up, until names are deleted', async () => {
    const room = asked('generated')
    const { app, classes } = await reportOf(room)
    const name = () => app.get('td.name').text()
    expect(name()).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    const rows = seatRows(useClassReport().seats, 0.8, { ...en, ...enClass })
    expect(rows[1]).toContain(name())
    await useClassReport().forgetNames()
    await shown()
    expect(name()).toBe('')
    const again = await visit(`/class/report/${room.lesson.sid}`, { classes })
    expect(again.app.get('td.name').text()).toBe('')
  })

  it('says that in an exam who did not answer counts 0; the figures differed from the projected ones without a word', async () => {
    const room = new Room({ pacing: 'exam' })
    room.join('p1')
    room.join('p2')
    room.take({ do: 'start' })
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'close' }, { do: 'end' })
    const { app } = await reportOf(room)
    expect(app.get('section dd').text()).toBe('50%')
    expect(app.text()).toContain('who did not answer counts 0')
    expect((await reportOf(asked('roster'))).app.text()).not.toContain('who did not answer counts 0')
  })

  it('leaves the name of a seat empty that gave none', async () => {
    const { app } = await reportOf(asked('roster'))
    expect(app.get('td.name').text()).toBe('')
  })

  it('keeps the focus where names are deleted: the button for it goes with them', async () => {
    const { app, go, host, sid } = await hosting()
    await host.close()
    await go(`/class/report/${sid}`)
    await shown()
    await button(app, 'Delete the names').trigger('click')
    await button(app, 'Delete them').trigger('click')
    await shown()
    expect(app.text()).not.toContain('Ann Example')
    expect(document.activeElement?.textContent).toBe('The names are deleted.')
  })

  it('deletes names in the tab that hosts the class, which wrote them again', async () => {
    const { host, sid, world } = await hosting()
    const { links, shelf, lock } = world.classes
    const kept = () => shelf.kept.get(stateName(sid))
    await expect.poll(kept).toContain('Ann Example')
    const tab = await visit(`/class/report/${sid}`, { classes: new FakeClass({ links, shelf, lock }) })
    await button(tab.app, 'Delete the names').trigger('click')
    await button(tab.app, 'Delete them').trigger('click')
    await shown()
    expect(tab.app.text()).not.toContain('Ann Example')
    host.take({ do: 'close' })
    await expect.poll(kept).toContain('closed')
    expect(kept()).not.toContain('Ann Example')
  })
})
