import type { AnswerBody, Confidence } from '../../../journal/line.ts'
import { memoryKey, type Memory } from '../../../memory/memory.ts'
import { rateDiagnostic } from '../../../memory/quiz/diagnostic.ts'
import type { Given, Question } from '../../../quiz/question.ts'
import { heldOf } from '../../../quiz/run/held.ts'
import { questionIdOf, type QuizRun } from '../../../quiz/run/run.ts'
import { useBank } from '../bank.ts'
import { useJournal } from '../journal.ts'
import { judge } from '../judge.ts'
import { usePlan } from '../plan.ts'

interface Grading {
  readonly question: Question
  readonly given: Given
  readonly sure: Confidence | null
  readonly place: number
}

/** Grades what was given in a quiz, with the memories and the pace that the learner has now. */
export function useGrader() {
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()

  function memoryOf(fact: string): Memory | undefined {
    return bank.bank === null ? undefined : journal.memories.get(memoryKey(bank.bank.id, fact))
  }

  /** Grades an answer to one place of a run. Throws where the bank is not there: then no quiz is either. */
  function gradeAt(run: QuizRun, { question, given, sure, place }: Grading) {
    if (bank.bank === null) throw new Error('A quiz cannot be graded without its bank.')
    const { hinted = false, ms = 0 } = run.places[place] ?? {}
    const where = `${run.terms.conditions === 'exam' ? 'exam' : 'quiz'}:${run.id}`
    const q = questionIdOf(run, place)
    const judged = judge({
      ...{ question, given, sure, hinted, q, where, ms, bank: bank.bank, memoryOf },
      ...{ pace: plan.pace, day: journal.today(), ...(run.kind === 'diagnostic' ? { rate: rateDiagnostic } : {}) },
    })
    return { ...judged, q }
  }

  /** Grades everything that a run holds, as at the end of an exam; what cannot be read is not answered. */
  function gradeAll(
    run: QuizRun,
    questions: readonly { readonly question: Question }[],
  ): { readonly done: QuizRun; readonly bodies: readonly AnswerBody[] } {
    const bodies: AnswerBody[] = []
    const places = run.places.map((held, place) => {
      const question = questions[place]?.question
      const { given } = held
      if (question === undefined || given === null || heldOf(question, given) !== 'answer') return held
      const judged = gradeAt(run, { question, given, sure: null, place })
      bodies.push(...judged.bodies)
      return { ...held, answered: { q: judged.q, score: judged.verdict.score } }
    })
    return { done: { ...run, places }, bodies }
  }

  return { memoryOf, gradeAt, gradeAll }
}
