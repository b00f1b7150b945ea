import { rm } from 'node:fs/promises'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { close, listen } from '../../src/relay/listen.ts'
import { makeServer } from '../../src/relay/server.ts'
import { makeSiteFolder, PAGE, POLICY, SCRIPT } from './site-folder.ts'

const LOOPBACK = { port: 0, host: '127.0.0.1' }

let folder = ''
let plain: Served
let withHome: Served

beforeAll(async () => {
  folder = await makeSiteFolder()
  const dir = join(folder, 'app')
  plain = await serve(makeServer({ dir, policy: POLICY }))
  withHome = await serve(makeServer({ dir, policy: POLICY, home: 'https://passage.example/?a=1&b=2' }))
})

afterAll(async () => {
  await Promise.all([close(plain.server), close(withHome.server)])
  await rm(folder, { recursive: true, force: true })
})

describe('the server', () => {
  it('sends the page with the policy and every other security header', async () => {
    const { status, headers, body } = await ask(plain, '/')
    expect(status).toBe(200)
    expect(body.toString()).toBe(PAGE)
    expect(headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
  })

  it('leaves the opener policy out for a name that browsers do not trust', async () => {
    const { headers } = await ask(plain, '/', { host: 'passage.test' })
    expect(headers).not.toHaveProperty('cross-origin-opener-policy')
  })

  it('lets hashed assets be kept for ever, and the worker, the page and the manifest be asked for again', async () => {
    expect((await ask(plain, '/assets/index-abc123.js')).headers['cache-control']).toContain('immutable')
    for (const path of ['/sw.js', '/index.html', '/manifest.webmanifest']) {
      expect((await ask(plain, path)).headers['cache-control']).toBe('no-cache')
    }
    expect((await ask(plain, '/manifest.webmanifest')).headers['content-type']).toBe('application/manifest+json')
  })

  it('sends the pre-compressed copy that the browser understands', async () => {
    const brotli = await ask(plain, '/assets/index-abc123.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', 'content-type': 'text/javascript' })
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT)

    const gzip = await ask(plain, '/assets/index-abc123.js', { 'accept-encoding': 'gzip' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT)

    const neither = await ask(plain, '/assets/index-abc123.js')
    expect(neither.headers).not.toHaveProperty('content-encoding')
    expect(neither.body.toString()).toBe(SCRIPT)
  })

  it('answers 304 to a known entity tag', async () => {
    const { headers } = await ask(plain, '/')
    const again = await ask(plain, '/', { 'if-none-match': headers.etag ?? '' })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
  })

  it('answers 404 in plain text, with the policy, and never keeps it', async () => {
    const { status, headers, body } = await ask(plain, '/nothing-here')
    expect(status).toBe(404)
    expect(body.toString()).toBe('There is nothing at this address.\n')
    expect(headers).toMatchObject({ 'content-type': 'text/plain;charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' })
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/.vite/manifest.json',
    '/%00',
    '/%',
  ])('gives nothing away at %s', async (path) => {
    expect((await ask(plain, path)).status).toBe(404)
  })

  it('answers HEAD without a body and refuses to take anything', async () => {
    const head = await ask(plain, '/', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask(plain, '/', {}, method)
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    }
  })

  it('names the home address in the page, escaped, and nowhere without one', async () => {
    const meta = '<meta name="passage-home" content="https://passage.example/?a=1&amp;b=2">'
    for (const path of ['/', '/index.html', '/?utm=1']) {
      const { headers, body } = await ask(withHome, path, { 'accept-encoding': 'br' })
      expect(body.toString()).toContain(meta)
      expect(headers).toMatchObject({ 'content-security-policy': POLICY, 'cache-control': 'no-cache' })
    }
    expect(PAGE).not.toContain('passage-home')
  })
})

describe('where phones reach the app', () => {
  it('is told as it is now, for the port that was asked', async () => {
    const told: number[] = []
    const server = makeServer({ dir: join(folder, 'app'), policy: POLICY, addressesAt: (at) => (told.push(at), [`http://192.168.1.20:${at}/`]) })
    const served = await serve(server)
    const { status, headers, body } = await ask(served, '/address?now')
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/json', 'no-store'])
    expect(JSON.parse(body.toString())).toEqual({ addresses: [`http://192.168.1.20:${served.port}/`] })
    expect(told).toEqual([served.port])
    await close(server)
  })

  it('is nothing that a server knows which was not told', async () => {
    expect((await ask(plain, '/address')).status).toBe(404)
  })
})

describe('listen', () => {
  it('says that a port is taken, and what to do', async () => {
    const second = makeServer({ dir: join(folder, 'app'), policy: POLICY })
    await expect(listen(second, { port: plain.port, host: '127.0.0.1' })).rejects.toThrow(
      new RegExp(`Port ${plain.port} is taken[\\s\\S]*PORT=${plain.port + 1} npm start`),
    )
  })

  it('says that an address is not this computer’s', async () => {
    const server = makeServer({ dir: join(folder, 'app'), policy: POLICY })
    await expect(listen(server, { port: 0, host: '192.0.2.1' })).rejects.toThrow(/HOST=192\.0\.2\.1 is no address of this computer/)
  })
})

interface Served {
  readonly server: Server
  readonly port: number
}

async function serve(server: Server): Promise<Served> {
  return { server, port: await listen(server, LOOPBACK) }
}

/** A request whose path is sent as it stands: `fetch` would tidy `..` away before sending. */
function ask(to: Served, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: to.port, path, method, headers: { host: 'localhost', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    })
    asking.on('error', reject).end()
  })
}
