import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { factsOfPassage } from '../../../src/app/screens/study/asked-for.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { answered, answerRight, asking, finish, giveUp, rightAnswer } from '../support/answers.ts'
import { leagueBank } from '../support/bank.ts'
import { comeBack, openWorld } from '../support/world.ts'

function linesOf(kind: Line['do']): readonly Line[] {
  return [...useJournal().folded.lines.values()].filter((line) => line.do === kind)
}

function memoryOf(fact: string) {
  return useJournal().folded.facts.get(`league/${fact}`)
}

/** Facts of the divisions ahead are not shown; the bar alone tells how long the session is. */
function length(): number {
  return useStudy().divisions.length
}

describe('a study session', () => {
  it('goes from start over answer and feedback to the next question', async () => {
    await openWorld()
    const study = useStudy()
    expect(study.phase.kind).toBe('idle')
    study.start()
    expect(study.place).toBe(1)
    expect(study.divisions[0]).toBe('now')
    expect(study.objective).toBe('Name the ports')

    const { question, fact } = asking()
    answerRight()
    expect(answered()).toMatchObject({ question, given: rightAnswer(question), sure: 'think', again: null })
    expect(answered().verdict.score).toBe(1)
    expect(study.place).toBe(1)
    expect(study.divisions[0]).toBe('done')

    study.next()
    expect(asking().fact.id).not.toBe(fact.id)
    expect(study.place).toBe(2)
    expect(study.divisions.slice(0, 2)).toEqual(['done', 'now'])
  })

  it('is over after its last question, with what came of it', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const total = length()
    expect(finish()).toHaveLength(total)
    expect(study.phase.kind).toBe('over')
    expect(study.tally).toEqual({ answered: total, asked: total, right: total })
    expect(study.divisions).toEqual(Array.from({ length: total }, () => 'done'))
    expect(linesOf('answer')).toHaveLength(total)
  })

  it('says before the last answer’s Continue that it ends the session', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    for (let n = 1; n < length(); n++) {
      answerRight()
      expect(study.isLast).toBe(false)
      study.next()
    }
    answerRight()
    expect(study.isLast).toBe(true)
  })

  it('records form, options, answer, confidence, time and place of the session', async () => {
    const { device } = await openWorld()
    const study = useStudy()
    study.start()
    const { question, fact } = asking()
    device.time += 5_230
    answerRight()
    const [line] = linesOf('answer')
    expect(line).toMatchObject({
      ...{ bank: 'league', bankv: '0a1b2c3d', fact: fact.id, rev: 1, form: question.form },
      ...{ score: 1, sure: 'think', rating: 3, ms: 5_230, at: device.time },
    })
    expect(line?.do === 'answer' && line.in).toMatch(/^study:/)
    if (question.form === 'choice') expect(line).toMatchObject({ opts: question.options, gave: [question.key] })
  })

  it('leaves an answer that was given twice at once', async () => {
    await openWorld()
    useStudy().start()
    const given = rightAnswer(asking().question)
    useStudy().answer(given, 'sure')
    useStudy().answer(given, 'sure')
    expect(linesOf('answer')).toHaveLength(1)
  })

  it('never lets a clock that goes back make the time negative', async () => {
    const { device } = await openWorld()
    useStudy().start()
    device.passMinutes(-5)
    answerRight()
    expect(linesOf('answer')).toMatchObject([{ ms: 0 }])
  })
})

describe('Don’t know', () => {
  it('is a miss without a confidence, and comes back after four other questions', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const missed = asking().fact.id
    const before = length()
    giveUp()
    expect(answered()).toMatchObject({ verdict: { score: 0, reason: { kind: 'unknown' } }, again: 4 })
    expect(study.divisions[0]).toBe('missed')
    expect(length()).toBe(before + 1)
    expect(linesOf('answer')).toMatchObject([{ gave: [], rating: 1, score: 0 }])
    expect(linesOf('answer')[0]).not.toHaveProperty('sure')

    const between: string[] = []
    study.next()
    while (asking().fact.id !== missed) {
      between.push(asking().fact.id)
      answerRight()
      study.next()
    }
    expect(between).toHaveLength(4)
    expect(asking().planned.why).toBe('again')
  })

  it('at the second miss brings the question back at the end, at the third not at all', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const missed = asking().fact.id
    const again: unknown[] = []
    while (study.phase.kind !== 'over') {
      if (asking().fact.id === missed) {
        giveUp()
        again.push(answered().again)
      } else answerRight()
      study.next()
    }
    expect(again).toEqual([4, 'end', null])
  })
})

describe('I slipped', () => {
  it('takes the answer back at once and asks the question once more at the end', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const { fact, question } = asking()
    giveUp()
    study.slipped()
    expect(memoryOf(fact.id)).toBeUndefined()
    expect(linesOf('undo')).toHaveLength(1)
    expect(asking().fact.id).not.toBe(fact.id)

    const facts = finish()
    expect(facts.at(-1)).toBe(fact.id)
    expect(facts.filter((id) => id === fact.id)).toHaveLength(1)
    expect(memoryOf(fact.id)?.answers).toBe(1)
    expect(linesOf('answer').at(-1)).toMatchObject({ form: question.form })
    expect(study.tally.right).toBe(study.tally.asked)
  })

  it('is acknowledged by when the question comes again, until the next answer', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    expect(study.takenBack).toBeNull()
    giveUp()
    study.slipped()
    expect(study.takenBack).toBe('end')
    giveUp()
    expect(study.takenBack).toBeNull()
    study.next()
    study.changeLast()
    expect(study.takenBack).toBe('end')
    finish()
    study.slipped()
    expect(study.takenBack).toBe('now')
    study.start()
    expect(study.takenBack).toBeNull()
  })

  it('after the last answer shows that question again', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    while (!study.isLast) {
      if (study.phase.kind === 'answered') study.next()
      answerRight()
    }
    const { fact } = answered()
    study.slipped()
    expect(asking().fact.id).toBe(fact.id)
  })

  it('can still be said while the next question is open, once', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    expect(study.canChangeLast).toBe(false)
    const { fact } = asking()
    giveUp()
    study.next()
    const open = asking()
    study.give({ kind: 'text', text: 'half' })
    expect(study.canChangeLast).toBe(true)
    study.changeLast()
    expect(study.canChangeLast).toBe(false)
    study.changeLast()
    expect(linesOf('undo')).toHaveLength(1)
    expect(memoryOf(fact.id)).toBeUndefined()
    expect(asking()).toMatchObject({ question: open.question, given: { kind: 'text', text: 'half' } })
    expect(finish().at(-1)).toBe(fact.id)
  })

  it('belongs to the session: a new one cannot take back the old one’s answer', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    answerRight()
    study.start()
    expect(study.canChangeLast).toBe(false)
  })
})

describe('Count it as right', () => {
  it('regrades the answer, takes its repetition out, and moves the memory', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const { fact } = asking()
    const before = length()
    giveUp()
    const missed = memoryOf(fact.id)
    study.countAsRight()
    expect(answered()).toMatchObject({ counted: true, again: null })
    expect(length()).toBe(before)
    expect(study.divisions[0]).toBe('done')
    expect(linesOf('regrade')).toMatchObject([{ score: 1, rating: 3 }])
    expect(memoryOf(fact.id)?.stability).toBeGreaterThan(missed?.stability ?? Infinity)
    expect(memoryOf(fact.id)?.missed).toBe(false)
    study.next()
    finish()
    expect(study.tally.right).toBe(study.tally.asked)
  })

  it('does nothing while a question is open', async () => {
    await openWorld()
    useStudy().start()
    useStudy().countAsRight()
    expect(linesOf('regrade')).toEqual([])
  })
})

describe('5 more', () => {
  it('goes on after the end with questions that the session did not have', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const asked = new Set(finish())
    const before = length()
    study.more()
    expect(study.nothingMore).toBe(false)
    expect(study.place).toBe(before + 1)
    for (const fact of finish()) expect(asked).not.toContain(fact)
    expect(length()).toBeGreaterThan(before)
    expect(length()).toBeLessThanOrEqual(before + 5)
  })

  it('says so where nothing is left to add', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    finish()
    for (let n = 0; n < 4; n++) {
      study.more()
      if (study.phase.kind !== 'over') finish()
    }
    expect(study.nothingMore).toBe(true)
    expect(study.phase.kind).toBe('over')
  })
})

describe('a report', () => {
  it('is a line with the question’s fact and form, and changes nothing else', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const { fact, question } = asking()
    study.report('The tower was renamed.')
    expect(linesOf('report')).toMatchObject([
      { bank: 'league', bankv: '0a1b2c3d', fact: fact.id, form: question.form, note: 'The tower was renamed.' },
    ])
    expect(asking().fact.id).toBe(fact.id)
    answerRight()
    study.report('And its key is odd.')
    expect(linesOf('report')).toHaveLength(2)
    expect(answered().fact.id).toBe(fact.id)
  })

  it('needs a question', async () => {
    await openWorld()
    useStudy().report('Nothing is shown.')
    expect(linesOf('report')).toEqual([])
  })
})

describe('what an answer comes to', () => {
  it('brings a right answer back on a later day, a miss tomorrow', async () => {
    await openWorld()
    const study = useStudy()
    const today = useJournal().today()
    study.start()
    answerRight()
    expect(study.returnDay).toBeGreaterThan(today)
    study.next()
    giveUp()
    expect(study.returnDay).toBe(today + 1)
  })

  it('is a right guess of a new fact that wants one more look', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    expect(['choice', 'true-false', 'cloze']).toContain(asking().question.form)
    study.answer(rightAnswer(asking().question), 'guess')
    expect(answered()).toMatchObject({ guess: 'weak', verdict: { score: 1 } })
    expect(study.returnDay).toBe(useJournal().today() + 1)
  })

  it('counts an opened hint', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    study.showHint()
    expect(asking().hinted).toBe(true)
    answerRight()
    expect(linesOf('answer')).toMatchObject([{ hint: true, rating: 2 }])
  })
})

describe('tomorrow', () => {
  it('begins with yesterday’s miss among what is due', async () => {
    const first = await openWorld()
    useStudy().start()
    const missed = asking().fact.id
    giveUp()
    useStudy().next()
    finish()
    await flushPromises()
    first.device.passDays(1)
    await comeBack(first)
    expect(usePlan().today.due).toBeGreaterThan(0)
    const due = usePlan().today.queue.filter(({ why }) => why === 'due')
    expect(due.map(({ fact }) => fact)).toContain(missed)
    useStudy().start()
    expect(finish()).toContain(missed)
  })

  it('is another day at four in the morning, not at midnight', async () => {
    const { device } = await openWorld()
    device.setTime(Date.UTC(2026, 1, 16, 23, 30))
    const evening = useJournal().today()
    device.setTime(Date.UTC(2026, 1, 17, 3, 59))
    expect(useJournal().today()).toBe(evening)
    device.setTime(Date.UTC(2026, 1, 17, 4, 0))
    expect(useJournal().today()).toBe(evening + 1)
  })
})

describe('a session that is empty', () => {
  it('says when there is something again, and shows no progress', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    finish()
    while (usePlan().today.queue.length > 0) {
      study.start()
      finish()
    }
    study.start()
    expect(study.phase).toEqual({ kind: 'empty', nextDay: expect.any(Number) })
    expect(usePlan().today.nextDay).toBeGreaterThan(useJournal().today())
    expect(study.divisions).toEqual([])
    expect(study.place).toBe(0)
  })

  it('asks five more where the learner wants them all the same', async () => {
    await openWorld()
    const study = useStudy()
    study.startExtra()
    expect(length()).toBe(5)
    expect(finish()).toHaveLength(5)
  })
})

describe('practice of a passage', () => {
  it('asks the facts of that passage alone', async () => {
    await openWorld()
    const only = factsOfPassage(leagueBank(), 'B1')
    expect(only).toEqual(new Set(['toll-years', 'charter-signed', 'league-founded']))
    await useStudy().practise(only ?? new Set())
    expect(new Set(finish())).toEqual(new Set(only))
  })

  it.each(['B', 'b1', '', null, undefined, ['B1']])('is not what an address asks for by %j', (passage) => {
    expect(factsOfPassage(leagueBank(), passage)).toBeUndefined()
  })
})

describe('a session by cards alone', () => {
  it('asks every question by its card, repetitions too', async () => {
    await openWorld()
    useSettings().device.mode = 'flashcards'
    const study = useStudy()
    study.start()
    const forms: string[] = []
    while (study.phase.kind !== 'over') {
      forms.push(asking().question.form)
      giveUp()
      study.next()
    }
    expect(new Set(forms)).toEqual(new Set(['card']))
    expect(forms.length).toBeGreaterThan(6)
  })
})
