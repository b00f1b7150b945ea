/**
 * What stands in the field that an event comes from. Fields whose text counts at once are bound with it: `v-model` waits for
 * the end of a composition, and keyboards of phones compose every word.
 */
export function textOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : ''
}
