/** Header names and values, as `node:http` takes them. */
export type Headers = Readonly<Record<string, string>>

/**
 * Headers that every answer carries.
 *
 * @param policy the Content-Security-Policy that the build wrote
 * @param trustworthy whether the browser sees a secure context (https or this computer itself); elsewhere it refuses
 *   an opener policy and complains in the console
 */
export function securityHeaders(policy: string, trustworthy: boolean): Headers {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(trustworthy ? { 'Cross-Origin-Opener-Policy': 'same-origin' } : {}),
  }
}

/** Names of built assets hold a hash of their content, so they never change; all else is asked for again each time. */
export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Whether a browser trusts the host of this request without https: only this computer's own names. */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d+$/, '')
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name)
}
