/** A broker as it is used, its address null for the one that the page came with; null for an address that is no WebSocket's. */
export function brokerOf(typed: string): { readonly address: string | null } | null {
  const address = typed.trim()
  if (address === '') return { address: null }
  return /^wss?:\/\/[^\s/]/.test(address) && isAddress(address) ? { address } : null
}

/** What `URL.canParse` says, which came to browsers later than all else that is used here. */
function isAddress(text: string): boolean {
  try {
    return new URL(text).host !== ''
  } catch {
    return false
  }
}
