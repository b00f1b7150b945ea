import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import { fold, quizzesNewestFirst } from '../../journal/fold.ts'
import type { QuizLine } from '../../journal/line.ts'
import { studyDay } from '../../memory/day.ts'
import { recallByPassage, type PassageRecall } from '../../memory/passages.ts'
import { actorOf, pseudonymOf } from '../../memory/records/actor.ts'
import type { TableWords } from '../../memory/records/answers-table.ts'
import { csvText, type Cell } from '../../memory/records/csv.ts'
import { answersText, statementsText } from '../../memory/records/long-texts.ts'
import { certificateFile } from '../../memory/report/certificate-file.ts'
import { certificateOf, type Certificate } from '../../memory/report/certificate.ts'
import { reportFile } from '../../memory/report/report-file.ts'
import { expectedFrom, reportOf } from '../../memory/report/report.ts'
import { makeReducer } from '../../memory/schedule.ts'
import { DEVICE, FILES, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { useLongFiles } from './file-in-slices.ts'
import { useJournal } from './journal.ts'
import { useReadiness } from './readiness.ts'
import { useSettings } from './settings.ts'

const CSV = 'text/csv;charset=utf-8'
const JSON_TYPE = 'application/json'

/** Who the statements are about: nobody that can be named, unless the learner gives an address. */
export interface Named {
  by: 'pseudonym' | 'mail'
  mail: string
}

/** What can be said of the learner, and handed out as files. */
export const useReport = defineStore('report', () => {
  const bank = useBank()
  const journal = useJournal()
  const clock = required(DEVICE)
  const files = required(FILES)
  const { device } = useSettings()
  const long = useLongFiles(files, clock)
  const readiness = useReadiness()

  /** As typed for this report; kept beyond the page only where the learner wants it kept. */
  const typed = ref<string | null>(null)
  const name = computed({
    get: () => typed.value ?? device.name ?? '',
    set: (text) => {
      typed.value = text
      if (device.name !== null) device.name = text
    },
  })
  const keepName = computed({
    get: () => device.name !== null,
    set: (keep) => {
      typed.value = name.value
      device.name = keep ? name.value : null
    },
  })
  const named = reactive<Named>({ by: 'pseudonym', mail: '' })

  const expected = computed(() => {
    const told = readiness.view?.readiness
    return told?.kind === 'known' ? expectedFrom(told.score) : null
  })
  const report = computed(() => {
    if (bank.bank === null) return null
    const now = clock.now()
    const { boundary } = journal.settings
    return reportOf({ bank: bank.bank, folded: journal.folded, day: journal.today(), now, tz: clock.tz(now), boundary, expected: expected.value })
  })
  const pseudonym = computed(() => pseudonymOf(journal.learner))

  function save(text: string, file: string, type: string): string {
    files.save(text, file, type)
    return file
  }

  /** Hands the report out for a trainer's group. Returns the file's name, as do the others. */
  function saveReport(file: string): string | null {
    if (report.value === null) return null
    const filed = { name: name.value.trim(), learner: pseudonym.value, at: clock.now(), report: report.value }
    return save(reportFile(filed), file, JSON_TYPE)
  }

  function saveTable(rows: readonly (readonly Cell[])[], file: string): string {
    return save(csvText(rows), file, CSV)
  }

  async function saveAnswers(words: TableWords, file: string): Promise<string | null> {
    return bank.bank === null ? null : long.save(answersText(() => journal.folded, bank.bank, words), file, CSV)
  }

  async function saveStatements(file: string): Promise<string | null> {
    if (bank.bank === null) return null
    const given = named.by === 'mail' ? { name: name.value, mail: named.mail } : null
    const ground = { learner: journal.learner, actor: actorOf(journal.learner, given), bank: bank.bank, facts: bank.facts }
    return long.save(statementsText(() => journal.folded, ground), file, JSON_TYPE)
  }

  /** The line of a finished quiz, by its id. */
  function quizOf(id: unknown): QuizLine | null {
    return quizzesNewestFirst(journal.folded).find(({ quiz }) => quiz === id) ?? null
  }

  /** The certificate of an exam, with the name as typed; null where there is none. */
  function certificate(quiz: QuizLine): Certificate | null {
    const title = quiz.bank === bank.bank?.id ? bank.bank.document.title : null
    return title === null ? null : certificateOf(quiz, title, name.value)
  }

  /** How well each passage was known when a quiz had been handed in: the certificate never changes its picture. */
  function knownAt(quiz: QuizLine): ReadonlyMap<string, PassageRecall> {
    if (bank.bank === null) return new Map()
    const { boundary, model } = journal.settings
    const lines = [...journal.folded.lines.values()].filter(({ at }) => at <= quiz.at)
    const { facts } = fold(makeReducer({ boundary, first: model?.first ?? null }), lines)
    return recallByPassage(bank.bank, facts, studyDay(quiz.at, quiz.tz, boundary))
  }

  function saveCertificate(made: Certificate, file: string): string {
    return save(certificateFile(made), file, JSON_TYPE)
  }

  return { name, keepName, named, report, pseudonym, making: long.making, saveReport, saveTable, saveAnswers, saveStatements, quizOf, knownAt, certificate, saveCertificate }
})
