import { afterEach, describe, expect, it } from 'vitest'
import { PAINT_VERSION, type FirstVisit, type FirstWords, type Paint } from '../../src/app/first-page.ts'
import { whatIsSaid } from '../../src/first/said.ts'
import { studyDay } from '../../src/memory/day.ts'

const NOON = new Date(2026, 1, 16, 12)
const DAY = studyDay(NOON.getTime(), -NOON.getTimezoneOffset(), 4)

function wordsOf(stem: string): FirstWords {
  return { heading: 'Ports', count: '6', line: '', mix: '', up: '', stem, start: 'Start', question: null }
}

const BUILT: FirstVisit = { bank: '0a1b', words: wordsOf('built'), title: 'Chart', rows: [{ letter: 'A', title: 'Coast', size: 100 }], empty: 'Empty' }

function keep(more: Partial<Paint> = {}): void {
  const paint: Paint = { version: PAINT_VERSION, bank: '0a1b', width: 390, rooms: { picture: 250, count: 80 }, boundary: 4, after: 0, days: { [DAY]: wordsOf('kept') }, ...more }
  localStorage.setItem('passage-first', JSON.stringify(paint))
}

function stemAt(at = NOON, width = 390): string | undefined {
  return whatIsSaid(BUILT, width, at)?.words.stem
}

afterEach(() => localStorage.clear())

describe('what the page says before the app is there', () => {
  it('is what the build wrote, as long as nothing was ever answered', () => {
    expect(stemAt()).toBe('built')
    expect(whatIsSaid(BUILT, 390, NOON)?.picture().textContent).toContain('Coast')
    localStorage.setItem('passage/canary', '{"learner":"a"}')
    expect(stemAt()).toBeUndefined()
  })

  it('is what Today kept, with the place of its picture', () => {
    localStorage.setItem('passage/canary', '{"learner":"a"}')
    keep()
    expect(stemAt()).toBe('kept')
    expect(whatIsSaid(BUILT, 390, NOON)?.picture().style.blockSize).toBe('250px')
  })

  it('is nothing on a day that was not foreseen, in another window, or by another version', () => {
    keep()
    expect(stemAt(new Date(2026, 1, 17, 3))).toBe('kept')
    expect(stemAt(new Date(2026, 1, 17, 5))).toBeUndefined()
    expect(stemAt(NOON, 391)).toBeUndefined()
    localStorage.setItem('passage-first', JSON.stringify({ width: 390, days: { [DAY]: wordsOf('older') } }))
    expect(stemAt()).toBeUndefined()
  })

  it('is nothing where the app came with another bank since', () => {
    keep({ bank: '9f8e' })
    expect(stemAt()).toBeUndefined()
  })

  it('is what Today kept where the window does not tell how wide it is yet', () => {
    keep()
    expect(stemAt(NOON, 0)).toBe('kept')
  })

  it('is nothing while a session that was left is gone on with', () => {
    keep({ after: NOON.getTime() + 1 })
    expect(stemAt()).toBeUndefined()
  })

  it('is what the build wrote where the store holds something else', () => {
    localStorage.setItem('passage-first', '{')
    expect(stemAt()).toBe('built')
  })
})
