import * as v from 'valibot'
import { MOST_TYPED } from '../most-typed.ts'

const part = v.pipe(v.string(), v.maxLength(MOST_TYPED))

/** What a learner gave, as a draft holds it. */
export const GivenSchema = v.variant('kind', [
  v.object({ kind: v.literal('unknown') }),
  v.object({ kind: v.literal('option'), text: part }),
  v.object({ kind: v.literal('options'), texts: v.pipe(v.array(part), v.maxLength(20), v.readonly()) }),
  v.object({ kind: v.literal('placed'), places: v.pipe(v.array(v.nullable(part)), v.maxLength(20), v.readonly()) }),
  v.object({ kind: v.literal('sequence'), tiles: v.pipe(v.array(part), v.maxLength(20), v.readonly()) }),
  v.object({ kind: v.literal('truth'), value: v.boolean() }),
  v.object({ kind: v.literal('text'), text: part }),
  v.object({ kind: v.literal('date'), day: part, month: part, year: part }),
  v.object({ kind: v.literal('recall'), grade: v.picklist([1, 2, 3, 4]) }),
])
