/** What an address that does not last means. */
export const address = {
  temporary: 'This address works while that computer is on.',
  home: (address: string) => `To keep studying, open ${address} or save a backup.`,
  noHome: 'To keep studying elsewhere, save a backup and restore it there.',
  backup: 'Save a backup',
}
