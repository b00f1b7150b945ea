import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { join } from 'node:path'
import sirv from 'sirv'
import { cacheControl, isLoopbackHost, securityHeaders } from './headers.ts'
import { pageWithHome } from './page.ts'

/** What the server serves, and how. */
export interface Site {
  /** The folder of the built app. */
  readonly dir: string
  /** The Content-Security-Policy, without line breaks. */
  readonly policy: string
  readonly home?: string | undefined
  /** The addresses at which phones reach a server that listens on this port, the likeliest first; they are told at `/address`. */
  readonly addressesAt?: ((port: number) => readonly string[]) | undefined
  /** Certificate and private key in PEM; undefined means plain http. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
}

/**
 * A server of the built app: static files with their pre-compressed copies, entity tags, cache and security headers.
 * It does not listen yet. Throws where the folder or the certificate cannot be read.
 */
export function makeServer(site: Site): Server {
  const answer = makeAnswer(site)
  return site.tls === undefined ? createServer(answer) : createTlsServer(site.tls, answer)
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

function makeAnswer(site: Site): Answer {
  const serveFile = sirv(site.dir, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
    onNoMatch: (_request, response) => answerText(response, 404, 'There is nothing at this address.'),
  })
  const page = site.home === undefined ? undefined : pageOf(site.dir, site.home)

  return (request, response) => {
    const trustworthy = site.tls !== undefined || isLoopbackHost(request.headers.host)
    for (const [name, value] of Object.entries(securityHeaders(site.policy, trustworthy))) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      answerText(response, 405, 'Only GET and HEAD are answered here.')
    } else if (site.addressesAt !== undefined && pathOf(request) === '/address') answerAddresses(response, site.addressesAt(request.socket.localPort ?? 0))
    else if (page !== undefined && isPage(request)) answerPage(response, page)
    else serveFile(request, response)
  }
}

function pageOf(dir: string, home: string): string {
  return pageWithHome(readFileSync(join(dir, 'index.html'), 'utf8'), home)
}

function isPage(request: IncomingMessage): boolean {
  return ['/', '/index.html'].includes(pathOf(request))
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? ''
}

/** Where phones in the same network reach the app: a page cannot find out by itself. */
function answerAddresses(response: ServerResponse, addresses: readonly string[]): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify({ addresses }))
}

function answerPage(response: ServerResponse, page: string): void {
  response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': cacheControl('/') })
  response.end(page)
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${text}\n`)
}
