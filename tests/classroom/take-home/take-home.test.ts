import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMS, type Form } from '../../../src/bank/form.ts'
import { homeOf, type Home } from '../../../src/classroom/take-home/arrival.ts'
import { homeLines, type Journal } from '../../../src/classroom/take-home/lines.ts'
import { packAnswers } from '../../../src/classroom/take-home/pack.ts'
import { readTakeHome, takeHomeText } from '../../../src/classroom/take-home/text.ts'
import { newPlayer, type PlayerState } from '../../../src/classroom/player/state.ts'
import { conceal } from '../../../src/classroom/protocol/conceal.ts'
import { lessonQuestions, type LessonQuestion } from '../../../src/classroom/host/lesson.ts'
import { roomState } from '../../../src/classroom/host/announce.ts'
import { newHostState } from '../../../src/classroom/host/state.ts'
import { importsOf, walkPlan } from '../../../src/journal/imports.ts'
import { emptyFold, fold, foldMore, type Folded } from '../../../src/journal/fold.ts'
import type { AnswerBody, Line } from '../../../src/journal/line.ts'
import { parseLine } from '../../../src/journal/parse-line.ts'
import { walked } from '../../../src/memory/walk.ts'
import { drawQuiz, type Drawable } from '../../../src/quiz/draw/draw.ts'
import { gradeFacts } from '../../../src/quiz/grade.ts'
import type { Given, Question } from '../../../src/quiz/question.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { answersTo } from '../../quiz/expectations.ts'
import { harbourBank } from '../../memory/bank.ts'
import { shippedBank } from '../../quiz/draw/shipped.ts'
import { aLesson, START } from '../host/room.ts'

const shipped = shippedBank()
const SID = 'abcdefghijklmnopqrstuvwxyz'

function drawn(count: number, forms: readonly Form[], seed: number): readonly LessonQuestion[] {
  return lessonQuestions(shipped, drawQuiz(shipped, { scope: { kind: 'all' }, count, forms }, seed))
}

/** A player who has answered these questions, a minute apart, and was told all of them. */
function player(questions: readonly LessonQuestion[], giving: (question: Question, index: number) => Given): PlayerState {
  const lesson = { ...aLesson(), sid: SID, bank: shipped.bank.id, version: shipped.bank.version, questions }
  return {
    ...newPlayer(SID, 'p'.repeat(16), true),
    room: roomState(lesson, newHostState(lesson, [], START), START),
    questions: questions.map((one, question) => ({ do: 'question', question, concealed: conceal(one.question), tells: { ...one, votes: [] } })),
    answers: questions.map((one, question) => ({
      question,
      round: 1,
      said: [{ given: giving(one.question, question), sure: 'think', ms: 12_340, turn: 0, at: START + question * 60_000 }],
      arrived: 0,
      sendAt: null,
      late: false,
    })),
  }
}

/** Now right, now wrong, now not known. */
function mixed(question: Question, index: number): Given {
  const { right, trapped } = answersTo(question)
  return (index % 3 === 0 ? trapped[0] : index % 7 === 6 ? { kind: 'unknown' } : undefined) ?? right[0] ?? { kind: 'unknown' }
}

function textOf(state: PlayerState): string {
  const packed = packAnswers(state)
  if (packed === null) throw new Error('nothing to take home')
  return takeHomeText(packed)
}

function home(text: string, drawable: Drawable = shipped, now = START + 1e10): Home {
  const arrived = homeOf(readTakeHome(text), drawable, now)
  if (arrived.kind === 'fault') throw new Error(arrived.fault)
  return arrived
}

const faultOf = (text: string, drawable: Drawable = shipped): string | null => {
  const arrived = homeOf(readTakeHome(text), drawable, START)
  return arrived.kind === 'fault' ? arrived.fault : null
}

describe('answers that are carried home', () => {
  it('come to the same questions and the same answers', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const questions = drawn(20, FORMS, seed)
      const state = player(questions, mixed)
      const { source, answers, skipped } = home(textOf(state))
      expect([source, skipped]).toEqual(['abcdefghijkl', 0])
      expect(answers).toEqual(
        questions.map(({ question }, place) => ({ place, question, given: mixed(question, place), sure: 'think', ms: 12_340, at: START + place * 60_000 })),
      )
    }
  })

  it('are at most 1,200 bytes for twenty questions, whatever their forms', () => {
    const lengths = [FORMS, ...FORMS.filter((form) => form !== 'card').map((form) => [form])].flatMap((forms) =>
      [1, 2, 3].map((seed) => textOf(player(drawn(20, forms, seed), (question) => answersTo(question).right[0] ?? { kind: 'unknown' })).length),
    )
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_200)
  })

  it('are letters that stand in any address as they are', () => {
    expect(textOf(player(drawn(20, FORMS, 1), mixed))).toMatch(/^[A-Za-z0-9_-]+$/)
  })

  it('are those that arrived and were told, of two votes the first', () => {
    const state = player(drawn(4, ['choice'], 1), mixed)
    const [first, second, third, fourth] = state.answers
    const [, , , untold] = state.questions
    if (first === undefined || second === undefined || third === undefined || fourth === undefined || untold === undefined) throw new Error('too few')
    const changed = { ...state, questions: state.questions.map((one) => (one === untold ? { ...one, tells: null } : one)) }
    const [said] = first.said
    if (said === undefined) throw new Error('nothing said')
    const answers = [
      first,
      { ...first, round: 2 as const, said: [{ ...said, given: { kind: 'unknown' as const } }] },
      { ...second, arrived: null, late: true },
      { ...third, round: 2 as const },
      fourth,
    ]
    expect(home(textOf({ ...changed, answers })).answers.map(({ place, given }) => [place, given])).toEqual([
      [0, said.given],
      [2, third.said[0]?.given],
    ])
    expect(packAnswers({ ...changed, answers: [] })).toBeNull()
  })

  it('never carry a name', () => {
    const state = { ...player(drawn(5, FORMS, 1), mixed), wish: { name: 'Ann Example', seat: null } }
    expect(JSON.stringify(packAnswers(state))).not.toContain('Ann')
  })
})

describe('a text from anywhere', () => {
  const text = textOf(player(drawn(6, FORMS, 2), mixed))

  it('is broken with any letter changed, cut or added', () => {
    for (let place = 0; place < text.length; place += 1) {
      const changed = text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1)
      expect(faultOf(changed)).toBe('broken')
      expect(faultOf(text.slice(0, place))).toBe('broken')
    }
    expect(faultOf(`${text}AAAA`)).toBe('broken')
    expect(faultOf(` ${text}\n`)).toBeNull()
  })

  it('is a fault, and never an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9_-]{0,400}$/)), (any) => {
        expect(readTakeHome(any)).toEqual({ kind: 'fault', fault: 'broken' })
      }),
    )
    expect(faultOf('A'.repeat(40_001))).toBe('oversized')
  })

  it('keeps to its bounds also where its check is right', async () => {
    const { sha256 } = await import('@noble/hashes/sha2.js')
    const { base64url, readBase64url } = await import('../../../src/classroom/protocol/bytes.ts')
    const body = readBase64url(text)?.subarray(4) ?? new Uint8Array(0)
    const checked = (bytes: Uint8Array): string => base64url(new Uint8Array([...sha256(bytes).subarray(0, 4), ...bytes]))
    expect(checked(body)).toBe(text)
    const faults = new Set<string | null>()
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(body.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 5 }), fc.nat(30), (changes, cut) => {
        const bytes = body.slice(0, body.length - cut)
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte
        faults.add(faultOf(checked(bytes)))
      }),
      { numRuns: 2_000 },
    )
    for (const fault of ['broken', 'newer', 'bank', null]) expect(faults).toContain(fault)
  })

  it('is not taken by another bank, nor where its facts have changed since', () => {
    expect(faultOf(text, { ...shipped, bank: harbourBank(1) })).toBe('bank')
    const [one] = drawn(6, FORMS, 2)
    const facts = shipped.bank.facts.map((fact) => (fact.id === one?.picked.fact ? { ...fact, rev: fact.rev + 1 } : fact))
    const revised = { bank: { ...shipped.bank, facts }, material: materialOf({ facts, groups: shipped.bank.groups }) }
    expect(home(text, revised)).toMatchObject({ skipped: 1 })
    const none = { bank: { ...shipped.bank, facts: [] }, material: materialOf({ facts: [], groups: [] }) }
    expect(faultOf(text, none)).toBe('empty')
  })

  it('tells of nothing that has not happened yet', () => {
    expect(home(text, shipped, START).answers.every(({ at }) => at === START)).toBe(true)
  })
})

describe('the journal', () => {
  const questions = drawn(20, FORMS, 3)
  const text = textOf(player(questions, mixed))

  /** Rates by what the journal holds, as the app does: the second time otherwise than the first. */
  function journalOf(folded: Folded<number>, learner = 'ann'): Journal {
    return {
      learner,
      tz: 60,
      line: (id) => folded.lines.get(id),
      judge: ({ question, given, sure, ms }, q, where) =>
        gradeFacts(question, given).map(({ fact, rev, verdict, gave }): AnswerBody => ({
          ...{ do: 'answer', q, bank: shipped.bank.id, bankv: shipped.bank.version, fact, rev, form: question.form, gave, score: verdict.score },
          ...{ rating: folded.answers === 0 ? 3 : 1, ms, in: where },
          ...(sure === null ? {} : { sure }),
        })),
    }
  }

  const count = (memory: number | undefined): number => (memory ?? 0) + 1
  const take = (folded: Folded<number>, lines: readonly Line[], batch: string): Folded<number> => {
    const plan = walked(walkPlan(folded, lines, { batch, from: 'class', made: START }))
    const notes = plan.bodies.map((body, index): Line => ({ id: `w-${batch}${index}`, at: START, tz: 0, ...body }))
    return foldMore(folded, count, [...plan.fresh, ...notes])
  }

  it('takes the answers as lines of its own kind', () => {
    const lines = homeLines(home(text), journalOf(emptyFold()))
    expect(lines.length).toBeGreaterThanOrEqual(20)
    for (const line of lines) {
      expect(parseLine(JSON.parse(JSON.stringify(line)))).toEqual(line)
      expect(line).toMatchObject({ do: 'answer', in: 'class:abcdefghijkl', tz: 60 })
      expect(line.id).toMatch(/^class[0-9a-f]{16}-c[0-9a-f]{16}$/)
    }
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })

  it('takes them once: twice adds nothing, though the second time they would be rated otherwise', () => {
    const lines = homeLines(home(text), journalOf(emptyFold()))
    const once = take(emptyFold(), lines, 'one')
    const answers = once.answers
    const again = homeLines(home(text), journalOf(once))
    const plan = walked(walkPlan(once, again, { batch: 'two', from: 'class', made: START }))
    expect(plan).toMatchObject({ fresh: [], known: lines.length, bodies: [] })
    expect(take(once, again, 'two').answers).toBe(answers)
  })

  it('takes what is new of a class that was carried home before its end', () => {
    const half = textOf(player(questions.slice(0, 10), mixed))
    const first = homeLines(home(half), journalOf(emptyFold()))
    const folded = take(emptyFold(), first, 'one')
    const all = take(folded, homeLines(home(text), journalOf(folded)), 'two')
    expect(all.answers).toBe(homeLines(home(text), journalOf(emptyFold())).length)
    expect(importsOf(all)).toHaveLength(2)
  })

  it('takes them again after they were withdrawn', () => {
    const lines = homeLines(home(text), journalOf(emptyFold()))
    const once = take(emptyFold<number>(), lines, 'one')
    const out = foldMore(once, count, [{ id: 'w-withdraw', at: START + 1, tz: 0, do: 'withdraw', batch: 'one' }])
    expect(out.facts.size).toBe(0)
    const back = take(out, homeLines(home(text), journalOf(out)), 'two')
    expect(back.facts.size).toBe(new Set(lines.flatMap((line) => (line.do === 'answer' ? [line.fact] : []))).size)
  })

  it('keeps the lines of two learners apart', () => {
    const ids = ['ann', 'bob'].map((learner) => homeLines(home(text), journalOf(emptyFold(), learner)).map(({ id }) => id))
    expect(new Set(ids.flat()).size).toBe(2 * (ids[0]?.length ?? 0))
  })

  it('does not mind in which order they come, and they stay where they were given', () => {
    const lines = homeLines(home(text), journalOf(emptyFold()))
    expect([...fold(count, [...lines].reverse()).facts]).toEqual(expect.arrayContaining([...fold(count, lines).facts]))
    expect(lines.map(({ at }) => at)).toEqual([...lines.map(({ at }) => at)].sort((a, b) => a - b))
  })
})
