import * as v from 'valibot'
import type { Bank } from '../../../bank/bank.ts'
import { FormSchema } from '../../../bank/form.ts'
import { memoryKey } from '../../../memory/memory.ts'
import type { Behind } from '../../../memory/statistics/behind.ts'

const Wish = v.object({
  of: v.fallback(v.optional(v.picklist(['reviews', 'sure', 'missed', 'memories'])), undefined),
  form: v.fallback(v.optional(FormSchema), undefined),
  facts: v.fallback(v.optional(v.string()), undefined),
})

/** Which answers an address asks for; what does not fit narrows nothing. */
export function behindOf(query: unknown, bank: Bank): Behind {
  const { of, form, facts } = v.parse(Wish, query)
  return {
    ...(of === 'reviews' ? { reviews: true } : {}),
    ...(of === 'sure' ? { sure: 'any' as const } : {}),
    ...(of === 'missed' ? { missed: true } : {}),
    ...(form === undefined ? {} : { form }),
    ...(of === 'memories' ? { standing: true, facts: new Set(bank.facts.filter(({ status }) => status === 'active').map(({ id }) => memoryKey(bank.id, id))) } : {}),
    ...(facts === undefined ? {} : { facts: new Set(facts.split(',').map((id) => memoryKey(bank.id, id))) }),
  }
}
