import { afterEach, describe, expect, it, vi } from 'vitest'
import { Answering } from '../../src/first/answering.ts'
import { keptQuestion } from './question.ts'

const MINUTE = 60_000
const OSTEND = { kind: 'option', text: 'Ostend' } as const
const BRUGES = { kind: 'option', text: 'Bruges' } as const
const GHENT = { kind: 'option', text: 'Ghent' } as const
let time = 1_000
const now = (): number => time

function begin(id = 'harbour'): Answering {
  return new Answering(keptQuestion({ id }), now)
}

afterEach(() => {
  sessionStorage.clear()
  vi.restoreAllMocks()
  time = 1_000
})

describe('an answer given before the app is there', () => {
  it('is what was picked last, how it was submitted, and when', () => {
    const answering = begin()
    answering.give(OSTEND)
    answering.give(GHENT)
    time = 4_000
    answering.submit('sure')
    expect(answering.early).toEqual({ id: 'harbour', shownAt: 1_000, given: GHENT, hinted: false, turned: false, submitted: { sure: 'sure', at: 4_000 } })
  })

  it('is not changed once it was submitted', () => {
    const answering = begin()
    answering.give(OSTEND)
    answering.submit('think')
    answering.give(BRUGES)
    answering.submit('sure')
    expect(answering.early).toMatchObject({ given: OSTEND, submitted: { sure: 'think' } })
  })

  it('needs something given, except for Don’t know, which drops it', () => {
    const answering = begin()
    answering.submit('sure')
    expect(answering.early.submitted).toBeNull()
    answering.give(BRUGES)
    answering.submit(null, true)
    expect(answering.early).toMatchObject({ given: null, submitted: { sure: null } })
  })

  it('is taken once: after that the page takes nothing more', () => {
    const answering = begin()
    answering.give(BRUGES)
    expect(answering.close().given).toEqual(BRUGES)
    answering.give(GHENT)
    answering.submit('sure')
    expect(answering.early).toMatchObject({ given: BRUGES, submitted: null })
    expect(begin().early.submitted).toBeNull()
  })

  it('outlives a reload until the app has taken it', () => {
    const answering = begin()
    answering.give(BRUGES)
    answering.submit('guess')
    const reloaded = begin()
    expect(reloaded.early).toEqual(answering.early)
    reloaded.close()
    expect(begin().early.submitted).toBeNull()
  })

  it('is not kept for another question, nor for later', () => {
    const answering = begin()
    answering.give(BRUGES)
    answering.submit('guess')
    expect(begin('another').early).toMatchObject({ given: null, submitted: null })
    time += 11 * MINUTE
    expect(begin().early.submitted).toBeNull()
  })

  it('stands in the page alone where nothing may be stored', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('blocked')
    })
    const answering = begin()
    answering.give(BRUGES)
    answering.submit('guess')
    expect(answering.early.submitted?.sure).toBe('guess')
  })
})
