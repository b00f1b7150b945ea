/** What may go wrong before the other words have come. Errors say what happened, what it means and what to do next. */
export const faults = {
  loading: {
    title: 'That page could not be loaded',
    why: 'Nothing is lost, and your place is kept. Check the connection, then load it anew.',
    reload: 'Load it anew',
    reading: 'Reading your answers…',
  },
  bank: {
    title: 'The questions could not be loaded',
    why: 'Nothing is lost. Check the connection, then try again.',
    retry: 'Try again',
  },
}
