export const frame = {
  app: 'Passage',
  skip: 'Skip to the content',
  navigation: 'Main',
  /** Screens by their names in the router. */
  names: {
    study: 'Study',
    today: 'Today',
    quiz: 'Quiz',
    class: 'Classroom',
    document: 'Document',
    progress: 'Progress',
    facts: 'Facts',
    print: 'Print',
    settings: 'Settings',
    help: 'Help',
    more: 'More',
  },
  bankSize: (facts: number, passages: number) => `${facts} facts, ${passages} passages`,
  savedHere: 'Saved on this device',
  saving: 'Saving',
  notSaved: 'Not saved',
}
