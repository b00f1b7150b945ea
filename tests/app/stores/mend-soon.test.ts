import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { mendSoon } from '../../../src/app/stores/mend-soon.ts'
import { answerLine } from '../../memory/lines.ts'
import { openWorld } from '../support/world.ts'

const DAMAGE = [{ key: 'bad/log/w1/0', reason: 'torn' }]

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('lost answers', () => {
  it('come back a moment after the start, not a quarter of a minute later', async () => {
    const { secondCopy } = await openWorld()
    const journal = useJournal()
    journal.damage = DAMAGE
    secondCopy.state = null
    secondCopy.lost = [answerLine(20_000, 1, { bank: 'league', fact: 'lamp' })]
    mendSoon()
    await vi.advanceTimersByTimeAsync(1_000)
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(0)
    expect(secondCopy.asked).toEqual([true])
    expect([journal.answers, journal.broughtBack]).toEqual([1, 1])
  })

  it('are not looked for where nothing is damaged, or was seen', async () => {
    const { secondCopy } = await openWorld()
    secondCopy.state = null
    mendSoon()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(secondCopy.asked).toEqual([])
  })
})
