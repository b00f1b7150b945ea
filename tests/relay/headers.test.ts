import { describe, expect, it } from 'vitest'
import { cacheControl, isLoopbackHost, securityHeaders } from '../../src/relay/headers.ts'

describe('cacheControl', () => {
  it('keeps what is named by its content for ever, and asks again for the rest', () => {
    expect(cacheControl('/assets/index-D0Uu4dsf.js')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/icon.svg']) {
      expect(cacheControl(path)).toBe('no-cache')
    }
  })
})

describe('isLoopbackHost', () => {
  it.each(['localhost', 'localhost:4725', '127.0.0.1:80', '[::1]:4725', 'app.localhost'])('trusts %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true)
  })

  it.each([undefined, '', '192.168.1.20:4725', 'localhost.example', '127.0.0.1.example', '[fe80::1]'])('does not trust %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false)
  })
})

describe('securityHeaders', () => {
  it('sends an opener policy only where browsers heed it', () => {
    expect(securityHeaders("default-src 'none'", true)).toHaveProperty('Cross-Origin-Opener-Policy', 'same-origin')
    expect(securityHeaders("default-src 'none'", false)).not.toHaveProperty('Cross-Origin-Opener-Policy')
  })
})
