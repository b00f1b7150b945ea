import { createHash } from 'node:crypto'

/** Hashes of what stands inline in a page, as CSP sources: `'sha256-…'`. */
export interface InlineHashes {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Finds the inline scripts and styles of a page; a script with a `src` is not inline, and data is no script. */
export function inlineHashes(html: string): InlineHashes {
  const scripts = [...html.matchAll(/<script\b(?![^>]*\b(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/script>/gi)]
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)]
  return { scripts: scripts.map(hashOfContent), styles: styles.map(hashOfContent) }
}

function hashOfContent(match: RegExpMatchArray): string {
  return `'sha256-${createHash('sha256').update(match[1] ?? '').digest('base64')}'`
}

/**
 * The policy: nothing but our own files, no inline code but what is hashed, and no string ever becomes HTML or code.
 * `connect-src` is wide because a classroom's broker and a record store stand wherever their owner put them.
 *
 * @param place `frame-ancestors` is valid in a header only; browsers report it as a mistake in a page
 */
export function contentSecurityPolicy(hashes: InlineHashes, place: 'header' | 'page'): string {
  const rules = [
    "default-src 'none'",
    ["script-src 'self'", ...hashes.scripts].join(' '),
    ["style-src 'self'", ...hashes.styles].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' https: wss: ws:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue default',
  ]
  if (place === 'header') rules.push("frame-ancestors 'none'")
  return rules.join('; ')
}
