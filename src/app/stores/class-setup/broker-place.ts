/** A broker as it is used, its address null for the one that the page came with; null for an address that is no WebSocket's. */
export function brokerOf(typed: string): { readonly address: string | null } | null {
  const address = typed.trim()
  if (address === '') return { address: null }
  return /^wss?:\/\/[^\s/]/.test(address) && URL.canParse(address) ? { address } : null
}
