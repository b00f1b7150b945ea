import { describe, expect, it } from 'vitest'
import type { FirstWords, Rooms } from '../../src/app/first-page.ts'
import { secondFrame, todayView } from '../../src/first/today-view.ts'

const WORDS: FirstWords = {
  ...{ heading: 'Ports', count: '6', line: 'questions', mix: '4 to review', up: 'First up, from A1' },
  ...{ stem: 'Which port is the oldest?', start: 'Start', question: null },
}

function viewWith(rooms: Rooms | null): HTMLElement {
  return todayView({ words: WORDS, picture: () => document.createElement('figure'), rooms }, () => undefined)
}

/** What the second frame brings. */
function later(view: HTMLElement): string[] {
  return [...view.querySelectorAll('.first-later')].map((one) => one.textContent)
}

function roomOfCount(view: HTMLElement): string | undefined {
  return view.querySelector<HTMLElement>('.first-count')?.style.containIntrinsicBlockSize
}

describe('Today before the app', () => {
  it('has the heading and the first stem in its first frame, and room for the rest', () => {
    const view = viewWith({ picture: 250, count: 90 })
    expect(later(view)).toEqual(['6questions4 to review', 'First up, from A1', 'Start'])
    expect(roomOfCount(view)).toBe('90px')
    expect(view.classList.contains('first-plainly')).toBe(true)
    secondFrame(view)
    expect(view.classList.contains('first-plainly')).toBe(false)
    expect(later(view)).toEqual([])
  })

  it('leaves room for the figure alone where no more is known', () => {
    const view = viewWith({ picture: 250, count: null })
    expect(later(view)).toContain('6questions4 to review')
    expect(roomOfCount(view)).toBe('')
  })

  it('has the heading alone in its first frame where nothing is known of the rest', () => {
    const view = viewWith(null)
    expect(later(view)).toEqual(['6questions4 to reviewFirst up, from A1Which port is the oldest?Start'])
    secondFrame(view)
    expect(later(view)).toEqual([])
  })
})
