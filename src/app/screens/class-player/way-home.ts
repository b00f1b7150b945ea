/** How a player's answers get to where they last. */
export type WayHome =
  /** This address is the lasting one. */
  | { readonly kind: 'here' }
  | { readonly kind: 'there'; readonly address: string }
  /** Nobody knows a lasting address. */
  | { readonly kind: 'file' }

/** `home`: the lasting address, where the server names one; `secure`: the page is one that browsers let keep things. */
export function wayHome(here: Pick<Location, 'origin' | 'pathname'>, secure: boolean, home: string | null): WayHome {
  if (home === null) return secure ? { kind: 'here' } : { kind: 'file' }
  return plain(home) === plain(here.origin + here.pathname) ? { kind: 'here' } : { kind: 'there', address: home }
}

function plain(address: string): string {
  return address.replace(/#.*$/, '').replace(/(?:index\.html)?$/, '').replace(/\/+$/, '')
}
