import { FORMS, FormSchema, type Form } from '../../bank/form.ts'
import { countReview, keptOf, type Counting, type Kept } from './share.ts'
import type { Tally } from './told.ts'
import * as v from 'valibot'

/** So many reviews a form must have before it is compared with others. */
export const LEAST_OF_FORM = 20

/** Forms are asked alike as long as what is kept differs by no more than this. */
const LARGEST_GAP = 0.1

/** What was kept where a form asked. */
export interface KeptForm extends Kept {
  readonly form: Form
}

/** Retention by form, in the order of FORMS; forms without a review, and such as this version does not know, are left out. */
export function byFormTally(): Tally<readonly KeptForm[]> {
  const forms = new Map<Form, Counting>()
  return {
    take: (answer) => {
      const { form } = answer.line
      if (v.is(FormSchema, form)) countReview(forms, form, answer)
    },
    result: () =>
      FORMS.flatMap((form) => {
        const count = forms.get(form)
        return count === undefined ? [] : [{ form, ...keptOf(count) }]
      }),
  }
}

/** The forms with the most and the least kept, among those with enough reviews. */
export interface FormGap {
  readonly most: KeptForm
  readonly least: KeptForm
  /** How far they lie apart, 0..1. */
  readonly gap: number
  /** So far apart that the ladder of forms wants another look. */
  readonly wide: boolean
}

/** How far forms lie apart; null while fewer than two have enough reviews. */
export function formGap(forms: readonly KeptForm[]): FormGap | null {
  const ranked = forms.filter(({ reviews }) => reviews >= LEAST_OF_FORM).sort((a, b) => b.share - a.share)
  const [most] = ranked
  const least = ranked.at(-1)
  if (most === undefined || least === undefined || most === least) return null
  const gap = most.share - least.share
  return { most, least, gap, wide: gap > LARGEST_GAP + 1e-9 }
}
