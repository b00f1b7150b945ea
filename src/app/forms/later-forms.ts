/** The forms whose code comes behind that of the study screen, each as a chunk of its own. */
export const LATER_FORMS = {
  select: () => import('./SelectForm.vue'),
  match: () => import('./MatchForm.vue'),
  order: () => import('./OrderForm.vue'),
  sort: () => import('./SortForm.vue'),
}

/** Fetches them ahead of the question that needs one. What cannot be fetched is told where it is shown. */
export async function fetchForms(): Promise<void> {
  await Promise.allSettled(Object.values(LATER_FORMS).map((load) => load()))
}
