import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ReportSeats from '../../../../src/app/screens/class-report/ReportSeats.vue'
import { seatRows } from '../../../../src/app/screens/class-report/tables.ts'
import { en } from '../../../../src/app/words/en.ts'
import { enClass } from '../../../../src/app/words/en-class.ts'
import { seatFigures, type SeatFigures } from '../../../../src/classroom/report/seats.ts'
import { sheetOf } from '../../../../src/classroom/report/sheet.ts'
import { RIGHT, Room, WRONG } from '../../../classroom/host/room.ts'
import { visit } from '../../support/screen.ts'

/** Three seats, of which the first and the third are right. */
function seatsOf(teams: number): readonly SeatFigures[] {
  const room = new Room({ teams }).seat(3)
  room.take({ do: 'start' })
  for (const [index, given] of [RIGHT, WRONG, RIGHT].entries()) room.answer(`p${index + 1}`, 0, given)
  room.take({ do: 'close' })
  return seatFigures(sheetOf(room.lesson, room.state))
}

async function shownOf(teams: number) {
  const { world } = await visit('/class')
  return mount(ReportSeats, { props: { seats: seatsOf(teams), passMark: 0.8, teams }, global: { plugins: [world.plugin] } })
}

describe('the seats of a report', () => {
  it('stand with their teams, and with what those have', async () => {
    const report = await shownOf(2)
    expect(report.findAll('thead th').map((one) => one.text()).slice(0, 3)).toEqual(['Seat', 'Team', 'Name'])
    expect(report.findAll('tbody tr').map((row) => row.get('td').text())).toEqual(['1', '2', '1'])
    expect(report.findAll('li').map((one) => one.text())).toEqual(['1. Team 1: 100%', '2. Team 2: 0%'])
    expect(seatRows(seatsOf(2), 0.8, { ...en, ...enClass }).map((row) => row.slice(0, 2))).toEqual([['Seat', 'Team'], [1, 1], [2, 2], [3, 1]])
  })

  it('say nothing of teams in a class without them', async () => {
    const report = await shownOf(0)
    expect(report.text()).not.toContain('Team')
    expect(seatRows(seatsOf(0), 0.8, { ...en, ...enClass })[0]?.slice(0, 2)).toEqual(['Seat', 'Name'])
  })
})
