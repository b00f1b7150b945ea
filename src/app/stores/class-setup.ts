import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { Fact } from '../../bank/bank.ts'
import { lessonQuestions, type LessonQuestion } from '../../classroom/host/lesson.ts'
import { drawSource } from '../../quiz/draw/draw-source.ts'
import { drawQuiz, listOf, pickQuiz, type Drawable } from '../../quiz/draw/draw.ts'
import { PASS_MARK, type Picked, type Scope } from '../../quiz/quiz.ts'
import { seedFrom } from '../../quiz/random.ts'
import { arrivalByLink, type LinkArrival } from '../../quiz/share/arrival.ts'
import { readQuery } from '../../quiz/share/link.ts'
import type { Shared } from '../../quiz/share/shared.ts'
import { useClassPorts } from '../class-ports.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import type { ClassWish } from './class-host.ts'
import { readHeld } from './class-host/held.ts'
import { useClassLists } from './class-lists.ts'
import { useSettings } from './settings.ts'
import { useChangedList } from './class-setup/changed-list.ts'
import { brokerOf } from './class-setup/broker-place.ts'
import { classTerms, formsFor, parseClassChoice, type ClassChoice } from './class-setup/class-choice.ts'
import { missedFacts } from './class-setup/missed.ts'

const SETUP = 'host-setup'
/** What a class missed is taken from so many of its newest sessions. */
const CLASSES_LOOKED_AT = 5

/** A class while it is set up: what is chosen, what that comes to, and what is remembered of it. */
export const useClassSetup = defineStore('class setup', () => {
  const bank = useBank()
  const lists = useClassLists()
  const settings = useSettings()
  const { shelf } = useClassPorts()
  const clock = required(DEVICE)

  const choice = reactive<ClassChoice>(parseClassChoice({}))
  /** A link that was pasted; it is not remembered. */
  const link = ref('')
  /** Facts that the chosen class missed, the most missed first. */
  const missed = shallowRef<readonly Fact[]>([])
  const seed = ref(seedFrom(clock.id()))
  const ready = ref(false)

  async function load(): Promise<void> {
    if (ready.value) return lists.load()
    const [stored] = await Promise.all([shelf.load(SETUP).catch(() => null), lists.load()])
    Object.assign(choice, parseClassChoice(stored ?? {}))
    if (choice.from === 'link' || choice.from === 'missed') choice.from = 'all'
    choice.broker = settings.device.broker
    ready.value = true
  }
  watch(
    () => settings.device.broker,
    (now) => (choice.broker = now),
  )

  /** Facts that the newest classes with the same list missed. */
  async function findMissed(group: string | null): Promise<void> {
    const same = group === null ? [] : lists.past.filter((one) => one.group === group).slice(0, CLASSES_LOOKED_AT)
    const held = await Promise.all(same.map(({ sid }) => readHeld(shelf, sid)))
    if ((choice.naming === 'roster' ? choice.group : null) !== group) return
    const ofBank = held.filter((one) => one !== null && one.kept.lesson.bank === bank.bank?.id)
    missed.value = missedFacts(ofBank.filter((one) => one !== null)).flatMap((fact) => bank.facts.get(fact) ?? [])
    if (choice.from === 'missed' && missed.value.length === 0) choice.from = 'all'
  }
  watch([() => (choice.naming === 'roster' ? choice.group : null), () => lists.past], ([group]) => void findMissed(group), { immediate: true })

  watch(choice, (now) => (ready.value ? shelf.keep(SETUP, { ...now }).catch(() => undefined) : undefined))

  const drawable = computed<Drawable | null>(() => (bank.bank === null ? null : { bank: bank.bank, material: bank.material }))
  const list = computed(() => lists.lists.find(({ id }) => id === choice.group) ?? null)
  /** What the pasted link holds; text that is no link of a quiz is a broken one. */
  const arrived = computed<LinkArrival>(() => {
    if (drawable.value === null || link.value.trim() === '') return { kind: 'none' }
    const arrival = arrivalByLink(readQuery(queryIn(link.value)), drawable.value)
    return arrival.kind === 'none' ? { kind: 'fault', fault: 'broken' } : arrival
  })

  const drawn = computed<readonly Picked[]>(() => (drawable.value === null ? [] : pick(drawable.value)))
  const { changed, drop, move, swap } = useChangedList(drawn)
  const picked = computed(() => changed.value ?? drawn.value)
  const questions = computed<readonly LessonQuestion[]>(() => (drawable.value === null ? [] : lessonQuestions(drawable.value, picked.value)))

  function pick(ground: Drawable): readonly Picked[] {
    const forms = formsFor(choice)
    switch (choice.from) {
      case 'all':
      case 'objectives':
      case 'sections': {
        const scope = scopeOf(choice)
        return scope === null ? [] : drawQuiz(ground, { scope, count: choice.count, forms }, seed.value)
      }
      case 'prepared': {
        const chosen = lists.prepared.find(({ id }) => id === choice.prepared)
        return chosen === undefined || chosen.quiz.bank !== ground.bank.id ? [] : drawSource(ground, chosen.quiz.source).picked
      }
      case 'link':
        return arrived.value.kind === 'quiz' ? arrived.value.picked : []
      case 'missed':
        return pickQuiz(ground, { facts: missed.value, count: choice.count, forms }, seed.value)
    }
  }

  /** A draw has fewer than were asked for; what a class missed is no more than that. */
  const short = computed(() => {
    if (choice.from === 'prepared' || choice.from === 'link' || changed.value !== null) return false
    return drawn.value.length < Math.min(choice.count, choice.from === 'missed' ? missed.value.length : choice.count)
  })

  const broker = computed(() => brokerOf(choice.broker))
  const why = computed(() => {
    if (choice.naming === 'roster' && list.value === null) return 'no-list' as const
    if (broker.value === null) return 'broker' as const
    return questions.value.length === 0 ? ('no-question' as const) : null
  })

  /** What begins; null where the choice cannot, see `why`. */
  const wish = computed<ClassWish | null>(() => {
    if (bank.bank === null || why.value !== null || broker.value === null) return null
    const { id, version } = bank.bank
    const { course, number, place, instructor, passMark, ways } = choice
    const roster = choice.naming === 'roster' ? (list.value?.names ?? []) : []
    return {
      lesson: { bank: id, version, terms: classTerms(choice), questions: questions.value },
      ...{ ways: choice.pacing === 'led' ? ways : 'phones', broker: broker.value.address, roster },
      about: { course, number, place, instructor, passMark, group: choice.naming === 'roster' ? choice.group : null },
    }
  })

  /** The drawn questions as a list, to be prepared, kept and passed on. */
  const quiz = computed<Shared | null>(() => sharedOf(picked.value))

  /** Another question in the place of one, within what is chosen; false where there is none. */
  function another(question: Picked): boolean {
    const ground = drawable.value
    if (ground === null) return false
    const setup = { scope: scopeOf(choice) ?? { kind: 'all' as const }, count: choice.count, forms: formsFor(choice) }
    return swap(question, ground, setup, seedFrom(clock.id()))
  }

  /** Keeps the questions as they stand under a name, and chooses them. */
  async function keepAs(name: string): Promise<void> {
    if (quiz.value === null) return
    choice.prepared = await lists.keepPrepared(name, quiz.value)
    choice.from = 'prepared'
  }

  /** Forgets the prepared questions that are chosen. */
  async function dropKept(): Promise<void> {
    if (choice.prepared !== null) await lists.dropPrepared(choice.prepared)
    choice.prepared = null
  }

  function sharedOf(these: readonly Picked[]): Shared | null {
    if (bank.bank === null || these.length === 0) return null
    const { id, version } = bank.bank
    const terms = { conditions: 'practice', minutes: null, passMark: PASS_MARK } as const
    return { bank: id, version, source: { kind: 'listed', list: listOf(these), seed: seed.value }, terms }
  }

  return {
    ...{ choice, link, arrived, missed, seed, ready, list, questions, short, why, wish, quiz },
    ...{ drop, move, another, keepAs, dropKept },
    ...{ load, renew: () => void (seed.value = seedFrom(clock.id())) },
  }
})

function scopeOf({ from, objectives, sections }: ClassChoice): Scope | null {
  if (from === 'objectives') return objectives.length === 0 ? null : { kind: 'objectives', ids: objectives }
  if (from === 'sections') return sections.length === 0 ? null : { kind: 'sections', letters: sections }
  return { kind: 'all' }
}

/** The query of a link that was pasted, wherever in it it stands. */
function queryIn(link: string): Readonly<Record<string, string>> {
  const from = link.indexOf('?')
  return from < 0 ? {} : Object.fromEntries(new URLSearchParams(link.slice(from + 1).trim()))
}
