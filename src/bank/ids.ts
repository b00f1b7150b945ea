import * as v from 'valibot'

/** A fact's name for ever: a slug such as `civilian-liaison-officer`, or `<slug>~reverse` for its reverse. */
export const FactIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:~reverse)?$/), v.brand('FactId'))
export type FactId = v.InferOutput<typeof FactIdSchema>

/** A bank's name for ever, a slug such as `nato-un`. */
export const BankIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.brand('BankId'))

export const ObjectiveIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.brand('ObjectiveId'))

/** A group's name within its bank, a slug such as `milestones`. */
export const GroupIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.brand('GroupId'))
export type GroupId = v.InferOutput<typeof GroupIdSchema>

const PASSAGE = /^[A-Z]\d{1,3}$/

/** A passage of the document: section letter and number, such as `B7`. `A0` is a title line or a bare heading. */
export const PassageRefSchema = v.pipe(v.string(), v.regex(PASSAGE), v.brand('PassageRef'))
export type PassageRef = v.InferOutput<typeof PassageRefSchema>

/** A sentence (`B6.2`) or a passage without sentences (`A0`). */
export const PlaceRefSchema = v.pipe(v.string(), v.regex(/^[A-Z]\d{1,3}(?:\.\d{1,3})?$/), v.brand('PlaceRef'))
export type PlaceRef = v.InferOutput<typeof PlaceRefSchema>

/** The passage in which a place stands: `B6.2` → `B6`. */
export function passageOf(place: PlaceRef): PassageRef {
  const [passage = ''] = place.split('.')
  if (!isPassage(passage)) throw new TypeError(`${place} is no place.`)
  return passage
}

/** The schema's rule alone: a large bank is asked for thousands of passages before Today is drawn. */
function isPassage(text: string): text is PassageRef {
  return PASSAGE.test(text)
}
