import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLeftSession } from '../../../src/app/stores/left-session.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { answered, answerRight, asking, finish, giveUp, rightAnswer } from '../support/answers.ts'
import { FakeDevice } from '../support/ports.ts'
import { comeBack, openWorld } from '../support/world.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A draft is written within a second. */
const aSecond = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000)

describe('a session that was killed', () => {
  it('goes on at the same question with the half-typed answer', async () => {
    const first = await openWorld()
    const study = useStudy()
    study.start()
    answerRight()
    study.next()
    const { question, fact } = asking()
    study.give({ kind: 'text', text: 'Gan' })
    study.showHint()
    await aSecond()
    const divisions = study.divisions

    first.device.passMinutes(10)
    await comeBack(first)
    expect(await useStudy().resume()).toBe(true)
    expect(asking()).toMatchObject({ question, given: { kind: 'text', text: 'Gan' }, hinted: true })
    expect(asking().fact.id).toBe(fact.id)
    expect(useStudy().place).toBe(2)
    expect(useStudy().divisions).toEqual(divisions)
    finish()
    expect(useStudy().tally.answered).toBe(divisions.length)
  })

  it('goes on without an answer that is too long to be read, in place of planning another session', async () => {
    const first = await openWorld()
    const study = useStudy()
    study.start()
    answerRight()
    study.next()
    const { fact } = asking()
    study.give({ kind: 'text', text: 'a'.repeat(501) })
    await aSecond()
    await comeBack(first)
    expect(await useStudy().resume()).toBe(true)
    expect(asking()).toMatchObject({ given: null, fact: { id: fact.id } })
    expect(useStudy().place).toBe(2)
  })

  it('while feedback was shown goes on with that feedback, nothing counted twice', async () => {
    const first = await openWorld()
    useStudy().start()
    giveUp()
    await aSecond()
    const before = answered()
    await comeBack(first)
    expect(await useStudy().resume()).toBe(true)
    expect(answered()).toEqual(before)
    useStudy().next()
    expect(asking().fact.id).not.toBe(before.fact.id)
    expect(useJournal().answers).toBe(1)
  })

  it('while feedback was shown lets one say that one slipped', async () => {
    const first = await openWorld()
    useStudy().start()
    giveUp()
    await aSecond()
    const { fact } = answered()
    await comeBack(first)
    await useStudy().resume()
    useStudy().slipped()
    expect(asking().fact.id).not.toBe(fact.id)
    expect(useJournal().answers).toBe(0)
  })

  it('lets its last answer still be changed', async () => {
    const first = await openWorld()
    useStudy().start()
    giveUp()
    useStudy().next()
    await aSecond()
    await comeBack(first)
    await useStudy().resume()
    expect(useStudy().canChangeLast).toBe(true)
    useStudy().changeLast()
    expect(useStudy().canChangeLast).toBe(false)
    expect(useJournal().answers).toBe(0)
  })

  it('left from feedback goes on with the next question', async () => {
    const first = await openWorld()
    useStudy().start()
    const asked = asking().fact.id
    giveUp()
    await useStudy().leave()
    await comeBack(first)
    await useStudy().resume()
    expect(asking().fact.id).not.toBe(asked)
  })

  it.each([undefined, { given: { kind: 'text', text: 'of a version with other answers' } }])('with feedback that cannot be read (%j) asks the next question', async (feedback) => {
    const first = await openWorld()
    useStudy().start()
    giveUp()
    await aSecond()
    const kept = await useJournal().readDraft('study')
    await useJournal().writeDraft('study', { ...v.parse(v.looseObject({}), kept), answered: feedback })
    await comeBack(first)
    expect(await useStudy().resume()).toBe(true)
    expect(asking().given).toBeNull()
    expect(useStudy().place).toBe(2)
  })

  it('with a draft that is older than its answers asks none of them again under the same id', async () => {
    const first = await openWorld()
    const study = useStudy()
    study.start()
    const place = study.place
    await aSecond()
    const asked = [asking().fact.id]
    answerRight()
    study.next()
    asked.push(asking().fact.id)
    answerRight()
    // They are stored; no second passes, so that the draft is still that of the first question.
    await vi.advanceTimersByTimeAsync(0)
    await comeBack(first)
    expect(await useStudy().resume()).toBe(true)
    expect(useStudy().place).toBe(place + 2)
    expect(asked).not.toContain(asking().fact.id)
    expect(useStudy().tally.answered).toBe(2)
    expect(useJournal().answers).toBe(2)
  })

  it('keeps a miss in the queue', async () => {
    const first = await openWorld()
    useStudy().start()
    const missed = asking().fact.id
    giveUp()
    await aSecond()
    await comeBack(first)
    await useStudy().resume()
    expect(finish()).toContain(missed)
  })

  it('begins anew after half an hour, with the question whose answer was begun', async () => {
    const first = await openWorld()
    useStudy().start()
    answerRight()
    useStudy().next()
    useStudy().give({ kind: 'text', text: 'Gan' })
    const begun = asking().fact.id
    await aSecond()
    first.device.passMinutes(31)
    await comeBack(first)
    expect(await useLeftSession().read()).toBeNull()
    expect(await useStudy().resume()).toBe(true)
    expect(useStudy().place).toBe(1)
    expect(asking().fact.id).toBe(begun)
    expect(asking().given).toEqual({ kind: 'text', text: 'Gan' })
  })

  it('opens no session where its question was answered after all', async () => {
    const first = await openWorld()
    useStudy().start()
    useStudy().give(rightAnswer(asking().question))
    await aSecond()
    const done = asking().fact.id
    answerRight()
    // It is stored; no second passes, so that the draft is still that of the question before its answer.
    await vi.advanceTimersByTimeAsync(0)
    first.device.passMinutes(31)
    await comeBack(first)
    await useLeftSession().read()
    expect(usePlan().opening).not.toBeNull()
    expect(usePlan().today.queue.map(({ fact }) => fact)).not.toContain(done)
  })

  it('is offered up to half an hour', async () => {
    const first = await openWorld()
    useStudy().start()
    await aSecond()
    first.device.passMinutes(29)
    await comeBack(first)
    expect(await useLeftSession().read()).not.toBeNull()
  })

  it('is not offered once it was over', async () => {
    const first = await openWorld()
    useStudy().start()
    finish()
    await aSecond()
    await comeBack(first)
    expect(await useLeftSession().read()).toBeNull()
  })

  it('belongs to its tab while that is open', async () => {
    const first = await openWorld()
    useStudy().start()
    await aSecond()
    await openWorld({ shelf: first.shelf, device: new FakeDevice(first.device.time, 'e') })
    expect(await useStudy().resume()).toBe(false)
  })

  it('of another bank, or of a damaged draft, is not gone on with', async () => {
    const first = await openWorld()
    await useJournal().writeDraft('study', { bank: 'other', run: {}, given: null, hinted: false, savedAt: first.device.time })
    expect(await useStudy().resume()).toBe(false)
    await useJournal().writeDraft('study', { bank: 'league', run: { queue: 'no' }, given: null, hinted: false, savedAt: first.device.time })
    expect(await useStudy().resume()).toBe(false)
    await useJournal().writeDraft('study', 'nonsense')
    expect(await useStudy().resume()).toBe(false)
  })
})

describe('going on within one visit', () => {
  it('leaves the open question as it is', async () => {
    await openWorld()
    useStudy().start()
    const { question } = asking()
    await useStudy().leave()
    expect(await useStudy().resume()).toBe(true)
    expect(asking().question).toEqual(question)
  })

  it('leaves the feedback as it is', async () => {
    await openWorld()
    useStudy().start()
    answerRight()
    const before = answered()
    expect(await useStudy().resume()).toBe(true)
    expect(answered()).toEqual(before)
  })

  it('finds nothing before the first session', async () => {
    await openWorld()
    expect(await useStudy().resume()).toBe(false)
    expect(useStudy().phase.kind).toBe('idle')
  })
})

describe('the draft', () => {
  it('is written within a second of the last key', async () => {
    const { shelf } = await openWorld()
    useStudy().start()
    await vi.advanceTimersByTimeAsync(50)
    expect([...shelf.drafts.values()][0]).toContain('"given":null')
    useStudy().give({ kind: 'text', text: 'Gannet' })
    await aSecond()
    expect([...shelf.drafts.values()][0]).toContain('Gannet')
  })

  it('is written within a second although one types on and on', async () => {
    const { shelf } = await openWorld()
    useStudy().start()
    await aSecond()
    for (let keys = 1; keys <= 10; keys += 1) {
      useStudy().give({ kind: 'text', text: 'G'.repeat(keys) })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect([...shelf.drafts.values()][0]).toContain('GGGGG')
  })

  it('is not written at every key', async () => {
    const { store } = await openWorld()
    useStudy().start()
    await aSecond()
    const write = vi.spyOn(store, 'writeDraft')
    for (const text of ['G', 'Ga', 'Gan', 'Gann', 'Ganne', 'Gannet']) {
      useStudy().give({ kind: 'text', text })
      await vi.advanceTimersByTimeAsync(60)
    }
    await aSecond()
    expect(write.mock.calls.length).toBeLessThanOrEqual(2)
  })

  it('is removed at the end', async () => {
    const { shelf } = await openWorld()
    useStudy().start()
    finish()
    await aSecond()
    expect(shelf.drafts.size).toBe(0)
  })
})
