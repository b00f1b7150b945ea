import { describe, expect, it } from 'vitest'
import { RIGHT, Room } from '../../../classroom/host/room.ts'
import { reportOf } from '../../support/class-report.ts'
import { button, buttonsIn } from '../../support/page.ts'
import { readWorkbook } from '../../support/read-workbook.ts'

/** A class without phones: 5 hands at the first question, 7 when they voted again, 2 at the second. */
function byHand(): Room {
  const room = new Room()
  room.take({ do: 'start' }, { do: 'hands', option: 0, count: 3 }, { do: 'hands', option: 1, count: 2 }, { do: 'close' })
  room.take({ do: 'talk' }, { do: 'vote-again' }, { do: 'hands', option: 0, count: 7 }, { do: 'close' }, { do: 'reveal' }, { do: 'next' })
  room.take({ do: 'hands', option: 0, count: 2 }, { do: 'close' }, { do: 'reveal' }, { do: 'end' })
  return room
}

describe('the report of a class that voted by hand alone', () => {
  it('tells how many hands there were at least, and nothing that only seats can tell (it read 0 seats, 0 of 0 passed)', async () => {
    const { app } = await reportOf(byHand())
    const text = app.get('article').text()
    expect(text).toContain('Attendanceat least 7 by hand')
    expect(text).toContain('Answers5 hands')
    for (const seated of ['0 seats', 'Pass mark', 'Discrimination', 'Median time', 'Sure and wrong', 'After talking:', '0 +']) expect(text, seated).not.toContain(seated)
    expect(buttonsIn(app)).not.toContain('Save seats (CSV)')
  })

  it('is saved without seats and pass mark', async () => {
    const { app, world } = await reportOf(byHand())
    await button(app, 'Save everything (JSON)').trigger('click')
    const all: unknown = JSON.parse(world.files.saved.at(-1)?.text ?? '')
    expect(all).toMatchObject({ attendance: { seats: 0, hands: 7 }, seats: [] })
    expect(all).not.toHaveProperty('about.passMark')
    await button(app, 'Save tables (XLSX)').trigger('click')
    await expect.poll(() => world.files.made.length).toBe(1)
    const book = await readWorkbook(world.files.made[0]?.file ?? new Blob())
    expect([...book.keys()]).toEqual(['Class', 'Questions', 'Objectives'])
    const head = JSON.stringify(book.get('Class'))
    expect(head).toContain('at least 7 by hand')
    expect(head).not.toContain('Pass mark')
    // Objective, questions, answers.
    expect(book.get('Objectives')?.[1]?.slice(1, 3)).toEqual([{ number: 2 }, { number: 7 }])
    await button(app, 'Save questions (CSV)').trigger('click')
    // Discrimination, answers, median time, sure and wrong.
    expect(world.files.saved.at(-1)?.text.split('\r\n')[1]).toMatch(/,,5,,,,$/)
  })

  it('still tells seats and pass mark where somebody had a seat', async () => {
    const room = new Room().seat(2)
    room.take({ do: 'start' }, { do: 'hands', option: 0, count: 3 })
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'end' })
    const { app } = await reportOf(room)
    expect(app.get('article').text()).toMatch(/Attendance2 seats.*Pass mark\d+%, 1 of 2 reached it/)
  })
})
