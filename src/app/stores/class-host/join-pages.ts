const THIS_COMPUTER = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The addresses at which phones may open the app, the likeliest first: those that its server reports, and the one of this
 * page. Never one that means this computer alone.
 */
export function joinPages(reported: readonly string[], here: Pick<Location, 'origin' | 'pathname' | 'hostname'>): readonly string[] {
  const own = here.origin + here.pathname
  return [...new Set([own, ...reported.map(withSlash)])].filter((page) => !THIS_COMPUTER.has(new URL(page).hostname))
}

function withSlash(address: string): string {
  const url = new URL(address)
  return `${url.origin}${url.pathname}`
}
