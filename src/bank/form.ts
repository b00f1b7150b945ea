import * as v from 'valibot'

/**
 * The ways of asking a fact. This union is the registry: every table over forms is a `Record<Form, …>`,
 * so the compiler names what a new form still lacks.
 */
export const FORMS = [
  'choice',
  'select',
  'true-false',
  'cloze',
  'short',
  'number',
  'match',
  'order',
  'sort',
  'card',
] as const

export const FormSchema = v.picklist(FORMS)
export type Form = v.InferOutput<typeof FormSchema>

/** The forms that ask several facts at once, by a group of the bank. */
export const GROUP_FORMS = ['match', 'order', 'sort'] as const
export type GroupForm = (typeof GROUP_FORMS)[number]

/** Whether a form asks several facts at once. */
export function isGroupForm(form: Form): form is GroupForm {
  return form === 'match' || form === 'order' || form === 'sort'
}
