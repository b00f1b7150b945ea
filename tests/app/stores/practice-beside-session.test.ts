import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { factsOfPassage } from '../../../src/app/screens/study/asked-for.ts'
import { useLeftSession } from '../../../src/app/stores/left-session.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { asking, finish, giveUp } from '../support/answers.ts'
import { leagueBank } from '../support/bank.ts'
import { comeBack, openWorld } from '../support/world.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const aSecond = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000)

async function practise(passage: string): Promise<void> {
  await useStudy().practise(factsOfPassage(leagueBank(), passage) ?? new Set())
}

/** Begins a session, misses its first question and pauses at the second. Returns the facts that it still has to ask. */
async function leaveSession(): Promise<{ readonly next: string; readonly missed: string; readonly questions: number }> {
  const study = useStudy()
  study.start()
  const missed = asking().fact.id
  giveUp()
  study.next()
  await study.leave()
  return { next: asking().fact.id, missed, questions: study.divisions.length }
}

describe('a session that was left for the practice of a passage', () => {
  it('is offered again once the passage is through, with what it promised to repeat', async () => {
    await openWorld()
    const { next, missed, questions } = await leaveSession()
    await practise('B1')
    expect(new Set(finish())).toEqual(new Set(factsOfPassage(leagueBank(), 'B1')))
    await useStudy().leave()
    expect((await useLeftSession().read())?.run.at).toBe(1)
    expect(await useStudy().resume()).toBe(true)
    expect(asking().fact.id).toBe(next)
    expect(useStudy().divisions).toHaveLength(questions)
    expect(finish()).toContain(missed)
  })

  it('waits through a reload, a kill in mid-practice, and a practice of something else', async () => {
    const first = await openWorld()
    const { next } = await leaveSession()
    const second = await comeBack(first)
    await practise('B1')
    await aSecond()
    const third = await comeBack(second)
    expect(await useStudy().resume()).toBe(true)
    await useStudy().leave()
    await practise('A1')
    finish()
    await aSecond()
    await comeBack(third)
    expect(await useStudy().resume()).toBe(true)
    expect(asking().fact.id).toBe(next)
  })

  it('is gone on with where the practice was answered to its end before a kill', async () => {
    const first = await openWorld()
    const { next } = await leaveSession()
    await practise('B1')
    await aSecond()
    finish()
    await vi.advanceTimersByTimeAsync(0)
    await comeBack(first)
    expect(await useStudy().resume()).toBe(true)
    expect(asking().fact.id).toBe(next)
  })

  it('is kept where nothing of the passage can be asked', async () => {
    await openWorld()
    const { next } = await leaveSession()
    await useStudy().practise(new Set())
    expect(useStudy().phase.kind).toBe('empty')
    await useStudy().leave()
    expect(await useStudy().resume()).toBe(true)
    expect(asking().fact.id).toBe(next)
  })

  it('makes place for a new one', async () => {
    const first = await openWorld()
    await leaveSession()
    await practise('B1')
    useStudy().start()
    finish()
    await aSecond()
    await comeBack(first)
    expect(await useStudy().resume()).toBe(false)
  })
})
