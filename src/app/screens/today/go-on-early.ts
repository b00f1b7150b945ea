import { questionId } from '../../first-answer.ts'
import type { FirstPaint } from '../../ports.ts'
import { usePlan } from '../../stores/plan.ts'
import { useStudy } from '../../stores/study.ts'

/**
 * Takes over what was done on the page before the app was there by somebody who went back to Today meanwhile: the session is
 * begun, what was submitted is recorded, and it is left as by its Pause.
 *
 * @returns false where an answer was submitted and does not count, because that question is not the next one any more
 */
export async function goOnEarly(paint: FirstPaint): Promise<boolean> {
  const study = useStudy()
  const early = await paint.early()
  if (early === null) return true
  if (!(await study.resume())) {
    const { first } = usePlan()
    if (first === null || questionId(first.question) !== early.id) return early.submitted === null
    study.start()
  }
  const counted = await study.takeOver(early)
  await study.leave()
  return counted
}
