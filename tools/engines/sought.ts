/** What a person looks for on a page: a role with its name, or a text. `pattern`: the name is a regular expression. */
export interface Sought {
  readonly role?: string
  readonly name: string
  readonly pattern?: boolean
}
