import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { generatedName } from '../../classroom/generated-name.ts'
import { advance } from '../../classroom/host/advance.ts'
import { namingNow, type Seat } from '../../classroom/host/state.ts'
import { attendanceOf } from '../../classroom/report/attendance.ts'
import { itemFigures } from '../../classroom/report/items.ts'
import { objectiveFigures } from '../../classroom/report/objectives.ts'
import { seatFigures } from '../../classroom/report/seats.ts'
import { sheetOf, type Sheet } from '../../classroom/report/sheet.ts'
import { useClassPorts } from '../class-ports.ts'
import { DEVICE, required } from '../ports.ts'
import { useClassWords } from '../words/class-words.ts'
import { useBank } from './bank.ts'
import { useClassHost } from './class-host.ts'
import { readHeld, type Held } from './class-host/held.ts'
import { stateName } from './class-host/kept-class.ts'
import { useClassLists } from './class-lists.ts'

/** The report of one class, and of the first and the last one with the same class list. */
export const useClassReport = defineStore('class report', () => {
  const { shelf } = useClassPorts()
  const clock = required(DEVICE)
  const host = useClassHost()
  const lists = useClassLists()
  const bank = useBank()
  const { firsts, seconds } = useClassWords().classNames

  const held = shallowRef<Held | null>(null)
  const first = shallowRef<Held | null>(null)
  const last = shallowRef<Held | null>(null)
  const looked = ref(false)

  const sheet = computed<Sheet | null>(() => (held.value === null ? null : sheetOf(held.value.kept.lesson, held.value.state, namesIn(held.value))))
  const items = computed(() => (sheet.value === null ? [] : itemFigures(sheet.value)))
  const objectives = computed(() => (sheet.value === null ? [] : objectiveFigures(sheet.value)))
  const seats = computed(() => (sheet.value === null ? [] : seatFigures(sheet.value)))
  const attendance = computed(() => (sheet.value === null ? { seats: 0, hands: 0 } : attendanceOf(sheet.value)))
  /** What the first and the last class of the list did at each objective; null where there is only one class. */
  const compared = computed(() => {
    if (first.value === null || last.value === null) return null
    return { first: figuresOf(first.value), last: figuresOf(last.value) }
  })

  /** Made-up names stand on no list: they are made anew, as host and phones do, until names are deleted. */
  function namesIn({ kept: { lesson }, state }: Held) {
    const madeUp = namingNow(lesson, state) === 'generated'
    return ({ name }: Seat, number: number): string => (name === '' && madeUp ? generatedName(lesson.sid, number, firsts, seconds) : name)
  }

  function figuresOf({ about, kept, state }: Held) {
    return { at: about.startedAt, objectives: objectiveFigures(sheetOf(kept.lesson, state)) }
  }

  async function read(sid: string): Promise<Held | null> {
    if (host.hosting === 'here' && host.about?.sid === sid && host.kept !== null && host.state !== null) {
      return { about: host.about, kept: host.kept, state: host.state }
    }
    return readHeld(shelf, sid)
  }

  async function load(sid: string): Promise<void> {
    looked.value = false
    first.value = null
    last.value = null
    await lists.load()
    held.value = await read(sid)
    const group = held.value?.about.group ?? null
    const same = group === null ? [] : lists.past.filter((one) => one.group === group)
    if (same.length > 1) {
      last.value = await read(same[0]?.sid ?? sid)
      first.value = await read(same.at(-1)?.sid ?? sid)
    }
    looked.value = true
  }

  /** An objective's title; its id where the bank does not have it. */
  function titleOf(objective: string): string {
    return bank.bank?.objectives.find(({ id }) => id === objective)?.title ?? objective
  }

  /** Name of the class list that it was held with; null for none. */
  const list = computed(() => lists.lists.find(({ id }) => id === held.value?.about.group)?.name ?? null)

  /** Deletes every name of the class, here and where it is kept: by its host while there is one, who would write them again. */
  async function forgetNames(): Promise<void> {
    if (held.value === null) return
    const { about, kept, state } = held.value
    const after = advance(kept.lesson, state, { do: 'forget-names' }, clock.now()).state
    if (about.closed || !(await host.forgetNames(about.sid))) await shelf.keep(stateName(about.sid), after)
    held.value = { ...held.value, state: after }
  }

  return { held, looked, sheet, items, objectives, seats, attendance, compared, list, titleOf, load, forgetNames }
})
