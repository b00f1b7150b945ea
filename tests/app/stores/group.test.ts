import { describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import type { Forecasts } from '../../../src/app/ports.ts'
import { useGroup } from '../../../src/app/stores/group.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useReport } from '../../../src/app/stores/report.ts'
import { answerLine } from '../../memory/lines.ts'
import { openWorld } from '../support/world.ts'

const DAY = 20_500

function answer(n: number, fact: string, bank = 'league'): Line {
  return answerLine(DAY, n, { bank, fact })
}

function file(name: string, text = 'packed'): File {
  return new File([text], name)
}

describe('a group of learners by their files', () => {
  it('holds a backup under the name of its file, and what is in it goes no further', async () => {
    const { backups, store } = await openWorld()
    const group = useGroup()
    backups.reading = { state: 'sound', backup: { learner: 'another', made: DAY * 86_400_000, lines: [answer(1, 'lamp'), answer(2, 'bell')] } }
    await group.read([file('Ada Quill.jsonl.gz')])
    expect(group.group.persons).toMatchObject([{ name: 'Ada Quill', file: 'Ada Quill.jsonl.gz', report: { answers: 2, facts: { started: 2 } } }])
    expect(useJournal().answers).toBe(0)
    expect((await store.open()).lines).toEqual([])
  })

  it('reads a report that was saved for a trainer', async () => {
    const { files } = await openWorld()
    const journal = useJournal()
    journal.take([answer(1, 'lamp')])
    useReport().name = 'Bo Marsh'
    useReport().saveReport('bo.json')
    const [saved] = files.saved
    await useGroup().read([file('bo.json', saved?.text)])
    expect(useGroup().group.persons).toMatchObject([{ name: 'Bo Marsh', report: { answers: 1 } }])
  })

  it('sets aside what is damaged, foreign, or about another document, by name, and reads on', async () => {
    const { backups, files } = await openWorld()
    useJournal().take([answer(1, 'lamp')])
    useReport().saveReport('me.json')
    const own = files.saved[0]?.text ?? ''
    backups.reading = { state: 'refused', fault: 'damaged' }
    const group = useGroup()
    await group.read([file('a.gz'), file('other.json', own.replace('"bank": "league"', '"bank": "sea"')), file('broken.json', own.replace('"answers": 1', '"answers": -1')), file('me.json', own)])
    expect(group.asides).toEqual([
      { file: 'a.gz', why: 'damaged' },
      { file: 'other.json', why: 'bank' },
      { file: 'broken.json', why: 'damaged' },
    ])
    expect(group.group.persons).toMatchObject([{ name: 'me' }])
  })

  it('says of a report whose end is missing that it was cut off; it was called foreign', async () => {
    const { files } = await openWorld()
    useJournal().take([answer(1, 'lamp')])
    useReport().saveReport('me.json')
    const own = files.saved[0]?.text ?? ''
    await useGroup().read([file('half.json', own.slice(0, own.length / 2))])
    expect(useGroup().asides).toEqual([{ file: 'half.json', why: 'truncated' }])
  })

  it('foretells the score of a backup with thirty answers, on the day it was made, and of none with fewer', async () => {
    const asked: number[] = []
    const forecasts: Forecasts = {
      workOut: async (task) => {
        if (task.kind !== 'foretell') return null
        asked.push(task.today)
        const score = { expected: 0.6, low: 0.5, high: 0.7 }
        return { kind: 'foretold', score, plan: null, exits: null, past: [], band: [], stopped: [] }
      },
    }
    const { backups } = await openWorld({ forecasts })
    const lines = Array.from({ length: 30 }, (_, n) => answer(n + 1, 'lamp'))
    const made = (DAY + 1) * 86_400_000 + 43_200_000
    backups.reading = { state: 'sound', backup: { learner: 'one', made, lines } }
    await useGroup().read([file('one.gz')])
    backups.reading = { state: 'sound', backup: { learner: 'two', made, lines: lines.slice(1) } }
    await useGroup().read([file('two.gz')])
    expect(asked).toEqual([DAY + 1])
    expect(useGroup().group.persons.map(({ report }) => report.expected)).toEqual([{ score: 0.6, low: 0.5, high: 0.7 }, null])
  })

  it('sets a backup about another document aside, and takes an empty one', async () => {
    const { backups } = await openWorld()
    const group = useGroup()
    backups.reading = { state: 'sound', backup: { learner: 'one', made: DAY * 86_400_000, lines: [answer(1, 'reef', 'sea')] } }
    await group.read([file('sea.jsonl.gz')])
    backups.reading = { state: 'sound', backup: { learner: 'two', made: DAY * 86_400_000, lines: [] } }
    await group.read([file('new.jsonl')])
    expect(group.asides).toEqual([{ file: 'sea.jsonl.gz', why: 'bank' }])
    expect(group.group.persons).toMatchObject([{ name: 'new', report: { answers: 0 } }])
  })

  it('says which older file of somebody was replaced, and is empty once cleared', async () => {
    const { backups } = await openWorld()
    const group = useGroup()
    for (const [name, made] of [['new.gz', 2], ['old.gz', 1]] as const) {
      backups.reading = { state: 'sound', backup: { learner: 'one', made: (DAY + made) * 86_400_000, lines: [answer(1, 'lamp')] } }
      await group.read([file(name)])
    }
    expect(group.asides).toEqual([{ file: 'old.gz', why: 'replaced' }])
    group.clear()
    expect(group.group.persons).toEqual([])
    expect(group.asides).toEqual([])
  })
})
