import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Fact } from '../../bank/bank.ts'
import { isSentence, type Fingerprints } from '../../bank/copy/fingerprints.ts'
import { countSentences, parseKept, placed, united, type KeptCopy } from '../../bank/copy/kept.ts'
import { markTerms, type MarkedPart } from '../../bank/copy/marked.ts'
import { matchOf, type Match } from '../../bank/copy/match.ts'
import type { Recognition } from '../../bank/copy/recognise.ts'
import type { PlaceRef } from '../../bank/ids.ts'
import { studyDay } from '../../memory/day.ts'
import { BANK_SOURCE, COPIES, DEVICE, required, type CopyFault } from '../ports.ts'
import { useBank } from './bank.ts'

/** What became of the text that was handed over last. */
export type OpeningState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  /** `unready`: the fingerprints did not come; `unremoved`: the copy could not be deleted. */
  | { readonly kind: 'fault'; readonly fault: CopyFault | 'unready' | 'unremoved'; readonly line: number | null }
  | { readonly kind: 'kept'; readonly match: Match; readonly found: number; readonly total: number }
  /** So little was found that nothing is kept unless the learner says so. */
  | { readonly kind: 'doubtful'; readonly found: number; readonly total: number; readonly recognition: Recognition }
  | { readonly kind: 'removed' }

/** A sentence that the copy lacks, or that reads otherwise in it. */
export interface MissingSentence {
  readonly place: PlaceRef
  readonly altered: boolean
}

/** A sentence of the copy, cut where the key terms of a fact begin and end. */
export interface SourceText {
  readonly place: PlaceRef
  readonly parts: readonly MarkedPart[]
}

/** The learner's own copy of the document: opened, kept on this device, shown by place. */
export const useCopy = defineStore('copy', () => {
  const bank = useBank()
  const source = required(BANK_SOURCE)
  const copies = required(COPIES)
  const clock = required(DEVICE)

  const kept = shallowRef<KeptCopy | null>(null)
  const prints = shallowRef<Fingerprints | null>(null)
  const opening = shallowRef<OpeningState>({ kind: 'none' })
  /** False where the browser stores nothing: the copy lasts as long as the page is open. */
  const stored = ref(true)
  let looked: Promise<void> | null = null

  const sentences = computed<ReadonlyMap<PlaceRef, string>>(() =>
    kept.value === null || prints.value === null ? new Map() : placed(kept.value, prints.value),
  )
  const opened = computed(() => sentences.value.size > 0)
  const count = computed(() => countSentences(sentences.value.keys()))
  const total = computed(() => countSentences(prints.value?.places.map(({ place }) => place) ?? []))
  const missing = computed<readonly MissingSentence[]>(() => {
    const altered = new Set(kept.value?.altered)
    const places = prints.value?.places.map(({ place }) => place) ?? []
    return places
      .filter((place) => isSentence(place) && !sentences.value.has(place))
      .map((place) => ({ place, altered: altered.has(place) }))
  })
  /** Local calendar day on which it was opened; null where there is none. */
  const openedDay = computed(() => {
    const at = kept.value?.opened
    return at === undefined ? null : studyDay(at, clock.tz(at), 0)
  })

  /** Looks, once, whether a copy was opened before; only then is there anything to fetch. */
  function load(): Promise<void> {
    looked ??= look().catch(() => {
      looked = null
    })
    return looked
  }

  async function look(): Promise<void> {
    const id = bank.bank?.id
    if (id === undefined) throw new Error('There is no bank whose copy to look for.')
    const found = parseKept(await copies.load(id), id)
    if (found === null) return
    await ready(id)
    kept.value ??= found
  }

  async function ready(id: string): Promise<Fingerprints> {
    prints.value ??= await source.fingerprints(id)
    return prints.value
  }

  /** Looks for the document in a file or a pasted text and keeps what is recognised. Never rejects. */
  async function open(given: Blob | string): Promise<void> {
    const id = bank.bank?.id
    if (id === undefined) return
    opening.value = { kind: 'reading' }
    await load()
    try {
      await judge(given, await ready(id))
    } catch {
      opening.value = { kind: 'fault', fault: 'unready', line: null }
    }
  }

  async function judge(given: Blob | string, by: Fingerprints): Promise<void> {
    const reading = await copies.read(given, by).catch(() => ({ state: 'refused', fault: 'stopped', line: null }) as const)
    if (reading.state === 'refused') {
      opening.value = { kind: 'fault', fault: reading.fault, line: reading.line }
      return
    }
    const { recognition } = reading
    const found = countSentences(recognition.found.keys())
    const match = matchOf(found, total.value)
    // A single paragraph is enough to add to a copy that is there; it is too little to begin one with.
    const doubtful = match === 'none' || (match === 'few' && !opened.value)
    if (doubtful) opening.value = { kind: 'doubtful', found, total: total.value, recognition }
    else await keep(recognition)
  }

  async function keep(recognition: Recognition): Promise<void> {
    const id = bank.bank?.id
    if (id === undefined) return
    const whole = united(kept.value, recognition, id, clock.now())
    kept.value = whole
    stored.value = await copies.keep(id, whole).then(
      () => true,
      () => false,
    )
    const found = countSentences(recognition.found.keys())
    opening.value = { kind: 'kept', match: matchOf(found, total.value), found, total: total.value }
  }

  /** Keeps the few sentences that were recognised after all. */
  async function keepAnyway(): Promise<void> {
    if (opening.value.kind === 'doubtful' && opening.value.found > 0) await keep(opening.value.recognition)
  }

  function dismiss(): void {
    opening.value = { kind: 'none' }
  }

  /** Deletes the copy from this device. */
  async function remove(): Promise<void> {
    const id = bank.bank?.id
    if (id === undefined) return
    try {
      await copies.remove(id)
    } catch {
      if (stored.value) {
        opening.value = { kind: 'fault', fault: 'unremoved', line: null }
        return
      }
    }
    kept.value = null
    stored.value = true
    opening.value = { kind: 'removed' }
  }

  /** The sentences that a fact rests on, as far as the copy has them, with its key terms marked. */
  function sourceOf(fact: Fact): readonly SourceText[] {
    const terms = prints.value?.terms[fact.reverseOf ?? fact.id] ?? []
    return fact.at.flatMap((place): SourceText[] => {
      const text = sentences.value.get(place)
      return text === undefined ? [] : [{ place, parts: markTerms(text, terms) }]
    })
  }

  return { opening, opened, openedDay, stored, sentences, count, total, missing, load, open, keepAnyway, dismiss, remove, sourceOf }
})
