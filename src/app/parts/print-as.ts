/** Opens the browser's dialog for printing; the name is what it offers for a file. */
export function printAs(name: string): void {
  const tab = document.title
  document.title = name
  window.print()
  document.title = tab
}
