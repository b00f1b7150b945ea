import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import type { Fact } from '../../bank/bank.ts'
import { reportsNewestFirst } from '../../journal/fold.ts'
import { reportFile } from '../../journal/report-file.ts'
import { happeningsOf } from '../../memory/facts/history.ts'
import { nextOf } from '../../memory/facts/next.ts'
import { filterRows, rowsOf, type FactFilter } from '../../memory/facts/rows.ts'
import { standingOf } from '../../memory/facts/standing.ts'
import { memoryKey } from '../../memory/memory.ts'
import { textsOfFacts } from '../../quiz/search/fact-texts.ts'
import { indexTexts, search, withTexts } from '../../quiz/search/search.ts'
import { FILES, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'

/** The whole bank, fact by fact: where each stands, what happened to it, and what the learner makes of it. */
export const useFacts = defineStore('facts', () => {
  const bank = useBank()
  const journal = useJournal()
  const files = required(FILES)

  /** Stays while the learner looks at one fact and comes back. */
  const wanted = reactive<FactFilter & { query: string }>({ query: '', objective: null, section: null, state: null })

  /** The topmost row of the list when it was left for one of its facts. */
  const left = ref<number | null>(null)

  const rows = computed(() =>
    bank.bank === null ? [] : rowsOf(bank.bank, journal.memories, journal.today(), journal.settings.target),
  )
  const index = computed(() => indexTexts(bank.bank === null ? [] : textsOfFacts(bank.bank)))
  /** Own notes by the place of their fact in the bank. */
  const notes = computed(() => {
    const noted = new Map<number, string>()
    for (const [place, fact] of bank.bank?.facts.entries() ?? []) {
      const text = noteOn(fact)
      if (text !== '') noted.set(place, text)
    }
    return noted
  })
  const searched = computed(() => withTexts(index.value, notes.value))
  const hits = computed(() =>
    filterRows(rows.value, wanted, wanted.query.trim() === '' ? undefined : new Set(search(searched.value, wanted.query))),
  )

  function keyOf(fact: Fact): string {
    return memoryKey(bank.bank?.id ?? '', fact.id)
  }

  function noteOn(fact: Fact): string {
    return journal.folded.notes.get(keyOf(fact)) ?? ''
  }

  function tell(what: 'pause' | 'resume' | 'reset', fact: Fact): void {
    if (bank.bank !== null) journal.record([{ do: what, bank: bank.bank.id, fact: fact.id }])
  }

  /** Keeps an own note; an empty one removes it. */
  function note(fact: Fact, text: string): void {
    if (bank.bank !== null) journal.record([{ do: 'note', bank: bank.bank.id, fact: fact.id, text }])
  }

  const reports = computed(() => reportsNewestFirst(journal.folded))

  /** Hands the reports out as a file. Returns its name. */
  function saveReports(): string {
    const name = 'passage-reports.json'
    files.save(reportFile(reports.value), name, 'application/json')
    return name
  }

  return {
    wanted,
    left,
    rows,
    hits,
    reports,
    noteOn,
    standing: (fact: Fact) => standingOf(fact, journal.memories.get(keyOf(fact)), journal.today(), journal.settings.target),
    next: (fact: Fact) => nextOf(fact, journal.memories.get(keyOf(fact)), journal.today(), journal.settings.target, journal.settings.exam),
    happenings: (fact: Fact) => happeningsOf(journal.folded, keyOf(fact), journal.settings.boundary),
    pause: (fact: Fact) => tell('pause', fact),
    resume: (fact: Fact) => tell('resume', fact),
    reset: (fact: Fact) => tell('reset', fact),
    note,
    saveReports,
  }
})
