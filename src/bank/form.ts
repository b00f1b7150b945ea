import * as v from 'valibot'

/**
 * The ways of asking a fact. This union is the registry: every table over forms is a `Record<Form, …>`,
 * so the compiler names what a new form still lacks.
 */
export const FORMS = ['choice', 'true-false', 'cloze', 'short', 'number', 'card'] as const

export const FormSchema = v.picklist(FORMS)
export type Form = v.InferOutput<typeof FormSchema>
