import { nextTick, onScopeDispose, watch, type Ref } from 'vue'
import { walkPlan } from '../../../memory/session/plan.ts'
import { PAINT_VERSION, type FirstWords, type Rooms } from '../../first-page.ts'
import { DEVICE, FIRST_PAINT, required } from '../../ports.ts'
import { useBank } from '../../stores/bank.ts'
import { SAME_PLACE_MS } from '../../stores/draft.ts'
import { inSlices } from '../../stores/in-slices.ts'
import { useJournal } from '../../stores/journal.ts'
import { useLeftSession } from '../../stores/left-session.ts'
import { usePlan } from '../../stores/plan.ts'
import { useSettings } from '../../stores/settings.ts'
import { useShownAtStart } from '../../stores/shown-at-start.ts'
import { useWords, wholeWords } from '../../words/words.ts'
import { firstWords } from './first-words.ts'

/** By then the chart has come and is drawn. */
const DRAWN_MS = 600
/** The words of a session come a little after Today: so often they are waited for once more. */
const TRIES = 5
/** For so many days the next start is known beforehand, if nothing is answered until then. */
const DAYS = 3

/**
 * Keeps what Today will say at the next start, so that the page paints it before any script has come. `picture` is
 * what stands above the words; `headingOn` the screen's heading on a study day.
 */
export function useFirstPaint(picture: Readonly<Ref<HTMLElement | null>>, headingOn: (day: number) => string): void {
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()
  const left = useLeftSession()
  const { device } = useSettings()
  const words = useWords()
  const paint = required(FIRST_PAINT)
  const clock = required(DEVICE)

  async function wordsOn(day: number, goOn: () => boolean): Promise<[number, FirstWords][]> {
    const input = day === journal.today() ? null : plan.inputFor({ length: device.length }, day)
    const that = input === null ? plan.today : await inSlices(walkPlan(input), () => clock.now(), goOn)
    if (bank.bank === null || that === null) return []
    const shown = { bank: bank.bank, heading: headingOn(day), plan: that, first: plan.firstOf(that.queue) }
    const said = firstWords({ ...shown, firstEver: journal.memories.size === 0 }, device, words, wholeWords(words))
    return said === null ? [] : [[day, said]]
  }

  async function keep(tries = TRIES): Promise<void> {
    if (bank.bank === null || picture.value === null) return
    const own = (turn += 1)
    const rooms = roomsOn(picture.value)
    if (wholeWords(words) === null && tries > 0) waiting = setTimeout(() => void keep(tries - 1), DRAWN_MS)
    const today = journal.today()
    const goOn = (): boolean => !gone && own === turn
    // Start goes on with an answer that was begun, however long ago: then the page must not ask what is planned.
    const begun = await left.find()
    if (!goOn()) return
    if (begun !== null && begun.given !== null) {
      paint.keep(null)
      return
    }
    const days: [number, FirstWords][] = []
    for (let ahead = 0; ahead < DAYS; ahead += 1) {
      days.push(...(await wordsOn(today + ahead, goOn)))
      if (!goOn()) return
    }
    const { boundary } = journal.settings
    const after = left.fresh === null ? 0 : clock.now() + SAME_PLACE_MS
    paint.keep({ version: PAINT_VERSION, bank: bank.bank.version, width: window.outerWidth, rooms, boundary, after, days: Object.fromEntries(days) })
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  let gone = false
  /** What is planned for an earlier one is not kept any more. */
  let turn = 0
  onScopeDispose(() => {
    gone = true
    clearTimeout(waiting)
  })

  watch(
    [() => plan.today, picture, ...useShownAtStart()],
    async () => {
      await nextTick()
      clearTimeout(waiting)
      turn += 1
      if (!gone) waiting = setTimeout(() => void keep(), DRAWN_MS)
    },
    { immediate: true },
  )
}

/** Heights on the screen that the picture is part of. */
function roomsOn(picture: HTMLElement): Rooms {
  const count = picture.closest('main')?.querySelector('.count') ?? null
  return { picture: heightOf(picture), count: count === null ? null : heightOf(count) }
}

function heightOf(one: Element): number {
  return one.getBoundingClientRect().height
}
