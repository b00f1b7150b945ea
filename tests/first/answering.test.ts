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

  it('is kept for its question alone, however long the app takes to come', () => {
    const answering = begin()
    answering.give(BRUGES)
    answering.submit('guess')
    expect(begin('another').early).toMatchObject({ given: null, submitted: null })
    time += 600 * MINUTE
    expect(begin().early).toEqual(answering.early)
  })

  it('outlives a reload before it was submitted too, and the time away is no time of thinking', () => {
    begin().give(BRUGES)
    time += MINUTE
    expect(begin().early).toMatchObject({ given: BRUGES, submitted: null, shownAt: time })
  })

  it('is gone on with after a reload only if something was done', () => {
    const again = (id = 'harbour'): Answering | null => Answering.again(keptQuestion({ id }), now)
    expect(Answering.again(null, now)).toBeNull()
    expect(again()).toBeNull()
    expect(begin().begun).toBe(false)
    begin().give(BRUGES)
    expect(again()?.begun).toBe(true)
    expect(again('another')).toBeNull()
    begin().submit(null, true)
    expect(again()?.begun).toBe(true)
    again()?.close()
    expect(again()).toBeNull()
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
