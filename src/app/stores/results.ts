import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Fact } from '../../bank/bank.ts'
import { studyDay } from '../../memory/day.ts'
import { memoryKey } from '../../memory/memory.ts'
import { changesBy, chartAround, type ChangeGround, type ChartAround, type PassageChange } from '../../memory/quiz/change.ts'
import { missedIn } from '../../memory/quiz/fact-scores.ts'
import { resultOf, type Result } from '../../memory/quiz/result.ts'
import { takenQuizzes, type TakenQuiz } from '../../memory/quiz/taken-quizzes.ts'
import { makeReducer } from '../../memory/schedule.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'

/** The quizzes that were finished, and what became of each. */
export const useResults = defineStore('results', () => {
  const bank = useBank()
  const journal = useJournal()

  /** All of them, the newest first. */
  const taken = computed<readonly TakenQuiz[]>(() => takenQuizzes(journal.folded))

  /** A quiz with its questions, as far as this bank makes them; null where no such quiz was finished, or no bank is there. */
  function find(id: string): Result | null {
    const quiz = taken.value.find((one) => one.quiz.quiz === id)?.quiz
    if (quiz === undefined || bank.bank === null) return null
    return resultOf(journal.folded, quiz, { bank: bank.bank, material: bank.material })
  }

  /** The facts that were missed and can be asked: in the bank, neither retired nor paused. */
  function missed({ questions, quiz }: Result): readonly Fact[] {
    if (quiz.bank !== bank.bank?.id) return []
    return missedIn(questions)
      .flatMap((id) => bank.facts.get(id) ?? [])
      .filter((fact) => fact.status === 'active' && journal.memories.get(memoryKey(quiz.bank, fact.id))?.paused !== true)
  }

  function groundOf({ quiz, questions }: Result): ChangeGround | null {
    if (bank.bank === null || quiz.bank !== bank.bank.id) return null
    const { boundary, model } = journal.settings
    return {
      ...{ bank: bank.bank, folded: journal.folded, reducer: makeReducer({ boundary, first: model?.first ?? null }), quiz: quiz.quiz },
      facts: questions.flatMap(({ answers }) => answers.map(({ fact }) => fact)),
      day: studyDay(quiz.at, quiz.tz, boundary),
    }
  }

  /** The passages that a quiz touched, for the study day on which it ended. */
  function changes(result: Result): readonly PassageChange[] {
    const ground = groundOf(result)
    return ground === null ? [] : changesBy(ground)
  }

  /** The whole chart before a quiz and after it; null where the bank is another one. */
  function chart(result: Result): ChartAround | null {
    const ground = groundOf(result)
    return ground === null ? null : chartAround(ground)
  }

  /** "Report this question": a note for whoever writes the bank. */
  function report(fact: Fact, form: string, note: string): void {
    if (bank.bank === null) return
    journal.record([{ do: 'report', bank: bank.bank.id, bankv: bank.bank.version, fact: fact.id, form, note }])
  }

  function noteOn(fact: Fact): string {
    return journal.folded.notes.get(memoryKey(bank.bank?.id ?? '', fact.id)) ?? ''
  }

  return { taken, find, missed, changes, chart, report, noteOn }
})
