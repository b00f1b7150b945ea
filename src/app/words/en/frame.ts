export const frame = {
  app: 'Passage',
  skip: 'Skip to the content',
  navigation: 'Main',
  tabs: { today: 'Today', document: 'Document', progress: 'Progress', facts: 'Facts', print: 'Print', settings: 'Settings', help: 'Help' },
  study: 'Study',
  bankSize: (facts: number, passages: number) => `${facts} facts, ${passages} passages`,
  savedHere: 'Saved on this device',
  saving: 'Saving',
  notSaved: 'Not saved',
  update: {
    ready: 'A new version is ready.',
    apply: 'Update now',
    later: 'Later',
    offline: 'Ready to work offline.',
  },
  install: {
    offer: 'Keep Passage on your home screen: it opens faster, and browsers keep its data longer.',
    do: 'Install',
    no: 'No, thanks',
    ios: 'To install: tap Share, then Add to Home Screen. The installed app keeps its own data, so save a backup first and restore it there.',
  },
  address: {
    temporary: 'This address works while that computer is on.',
    home: (address: string) => `To keep studying, open ${address} or save a backup.`,
    noHome: 'To keep studying elsewhere, save a backup and restore it there.',
    backup: 'Save a backup',
  },
}
