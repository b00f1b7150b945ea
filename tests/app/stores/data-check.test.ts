import { describe, expect, it } from 'vitest'
import { useDataCheck, type CheckReport } from '../../../src/app/stores/data-check.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { serialise } from '../../../src/journal/serialise.ts'
import { encodeSegment } from '../../../src/storage/segment.ts'
import { answerLine } from '../../memory/lines.ts'
import { openWorld, type World } from '../support/world.ts'

const lines = [answerLine(20_000, 1, { bank: 'league', fact: 'lamp' }), answerLine(20_001, 2, { bank: 'league', fact: 'bell' })]

async function learner(): Promise<World> {
  const world = await openWorld()
  await useJournal().adopt(lines, [])
  return world
}

async function checked(): Promise<CheckReport> {
  const check = useDataCheck()
  await check.run()
  if (check.state.kind !== 'done') throw new Error(`The check is ${check.state.kind}.`)
  return check.state.report
}

describe('the data check', () => {
  it('finds everything in order, and counts it', async () => {
    const { secondCopy } = await learner()
    secondCopy.state = null
    const { stored, compared, refolded } = await checked()
    expect(stored).toMatchObject({ stretches: 1, lines: 2, answers: 2, writers: 1, damaged: [], differing: 0, newer: 0 })
    expect(compared).toMatchObject({ linesBack: 0, written: 0 })
    expect(refolded).toBe(false)
    expect(secondCopy.asked).toEqual([true])
  })

  it('works out anew what the screens show where it does not follow from the answers', async () => {
    await learner()
    const journal = useJournal()
    const right = journal.folded.facts
    journal.folded = { ...journal.folded, facts: new Map([...right].map(([fact, memory]) => [fact, { ...memory, stability: 99 }])) }
    expect(await checked()).toMatchObject({ refolded: true, stored: { differing: 2 } })
    expect(journal.folded.facts).toEqual(right)
    expect(await checked()).toMatchObject({ refolded: false, stored: { differing: 0 } })
  })

  it('stores again what the page has and the database lost, where there is no second copy', async () => {
    const { shelf } = await learner()
    shelf.lines.splice(0)
    shelf.texts.clear()
    expect(await checked()).toMatchObject({ storedAgain: 2, differs: false, stored: { answers: 2, differing: 0 } })
    expect(shelf.lines).toHaveLength(2)
    expect(await checked()).toMatchObject({ storedAgain: 0, stored: { answers: 2 } })
  })

  it('says that a snapshot was made anew, also where all was read once more after it', async () => {
    const { storedCheck, shelf } = await learner()
    storedCheck.snapshots = { agreeing: 1, spoilt: ['snap/0'], replaced: true }
    shelf.lines.splice(0)
    shelf.texts.clear()
    expect(await checked()).toMatchObject({ snapshotReplaced: true, storedAgain: 2, stored: { snapshots: { replaced: false } } })
    expect(await checked()).toMatchObject({ snapshotReplaced: false, storedAgain: 0 })
  })

  it('says so where what is stored comes to something else than what is shown', async () => {
    const { storedCheck, shelf } = await learner()
    storedCheck.spoilt.set('log/w9/0', encodeSegment({ writer: 'w9', n: 0, texts: [serialise(answerLine(20_003, 3, { bank: 'league', fact: 'lamp' }))] }))
    expect(await checked()).toMatchObject({ differs: true, refolded: false, storedAgain: 0 })
    expect(shelf.lines).toHaveLength(2)
  })

  it('brings back what only the second copy has, and counts anew', async () => {
    const { secondCopy } = await learner()
    secondCopy.state = null
    secondCopy.lost = [answerLine(20_002, 3, { bank: 'league', fact: 'bell' })]
    expect(await checked()).toMatchObject({ compared: { answersBack: 1 }, stored: { answers: 3, differing: 0 }, refolded: false })
    expect(useJournal().broughtBack).toBe(1)
  })

  it('names damaged stretches and hands them out as they are', async () => {
    const { storedCheck, files } = await learner()
    storedCheck.spoilt.set('log/w1/7', 'spoilt')
    expect((await checked()).stored.damaged).toEqual([{ key: 'log/w1/7', reason: 'It has no header.' }])
    expect(await useDataCheck().saveDamaged('log/w1/7')).toBe('passage-log-w1-7.txt')
    expect(files.saved).toMatchObject([{ text: 'spoilt', name: 'passage-log-w1-7.txt' }])
    expect(await useDataCheck().saveDamaged('log/w1/8')).toBeNull()
  })

  it('says so where nothing can be read', async () => {
    const { storedCheck } = await learner()
    storedCheck.fails = true
    const check = useDataCheck()
    await check.run()
    expect(check.state.kind).toBe('failed')
    storedCheck.fails = false
    expect(await checked()).toMatchObject({ compared: null })
  })
})
