import * as v from 'valibot'
import { FormSchema } from '../../bank/form.ts'
import { FactIdSchema, GroupIdSchema } from '../../bank/ids.ts'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A question that was picked, as it is stored or passed on. */
export const PickedSchema = v.object({
  fact: FactIdSchema,
  form: FormSchema,
  draw: v.object({
    seed: whole,
    gap: v.exactOptional(whole),
    tiles: v.exactOptional(v.boolean()),
    group: v.exactOptional(GroupIdSchema),
    others: v.exactOptional(v.pipe(v.array(FactIdSchema), v.maxLength(20), v.readonly())),
  }),
})
