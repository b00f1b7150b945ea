import { describe, expect, it } from 'vitest'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useSecondCopy } from '../../../src/app/stores/second-copy.ts'
import { useUpkeep } from '../../../src/app/stores/upkeep.ts'
import { fold } from '../../../src/journal/fold.ts'
import { listRuns } from '../../../src/journal/ledger/runs.ts'
import { cutOff, foldCut } from '../../../src/journal/snapshot/cut.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { FIXED_SETTINGS } from '../../../src/memory/snapshot/schedule-of.ts'
import { answerLine } from '../../memory/lines.ts'
import { openWorld } from '../support/world.ts'

describe('the second copy', () => {
  it('gives the journal back what it lost: it is stored, counts, and is told', async () => {
    const { secondCopy, store } = await openWorld()
    const journal = useJournal()
    secondCopy.state = null
    secondCopy.lost = [answerLine(20_000, 1, { bank: 'league', fact: 'lamp' }), answerLine(20_001, 2, { bank: 'league', fact: 'bell' })]
    expect(await useSecondCopy().compare()).toMatchObject({ answersBack: 2 })
    expect(journal.answers).toBe(2)
    expect(journal.broughtBack).toBe(2)
    expect((await store.open()).lines).toHaveLength(2)
    await useSecondCopy().compare()
    expect(journal.broughtBack).toBe(2)
  })

  it('knows the lines of which a snapshot holds only the sum, so that they are not taken for lost', async () => {
    const { secondCopy } = await openWorld()
    secondCopy.state = null
    const journal = useJournal()
    const reducer = makeReducer(journal.schedule)
    const lines = Array.from({ length: 20 }, (_, n) => answerLine(20_000 + n, n + 1, { bank: 'league', fact: 'lamp' }))
    const cut = cutOff(fold(reducer, lines), reducer, FIXED_SETTINGS, { answers: 5, most: 100 })
    if (cut === null) throw new Error('The journal cannot be cut.')
    journal.folded = foldCut(cut, reducer)
    await useSecondCopy().compare()
    const told = [...listRuns(secondCopy.side?.summed() ?? []), ...(secondCopy.side?.ids() ?? [])]
    expect(told).toEqual(expect.arrayContaining(lines.map(({ id }) => id)))
    expect(secondCopy.side?.sums('elsewhere-x1')).toBe(false)
  })

  it('is compared once a visit, behind everything else', async () => {
    const { secondCopy } = await openWorld()
    secondCopy.state = null
    useUpkeep().start()
    await expect.poll(() => secondCopy.asked).toEqual([false])
  })

  it('is compared with all of the journal while damage is open, whoever asks', async () => {
    const { secondCopy } = await openWorld()
    useJournal().damage = [{ key: 'bad/log/w1/0', reason: 'torn' }]
    secondCopy.state = null
    secondCopy.lost = [answerLine(20_000, 1, { bank: 'league', fact: 'lamp' })]
    await Promise.all([useSecondCopy().compare(), useSecondCopy().mend()])
    await useSecondCopy().compare()
    expect(secondCopy.asked).toEqual([true, false])
  })

  it('is not compared with a journal that lasts as long as the page', async () => {
    const { secondCopy } = await openWorld()
    secondCopy.state = null
    useJournal().durably = false
    expect(await useSecondCopy().compare()).toBeNull()
    expect(secondCopy.asked).toEqual([])
  })

  it('tells why it has not taken the last line', async () => {
    const { secondCopy } = await openWorld()
    secondCopy.state = 'full'
    await useSecondCopy().look()
    expect(useSecondCopy().fault).toBe('full')
  })
})
