import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { get } from 'node:https'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { selfSigned } from './certificate.ts'
import { makeSiteFolder } from './site-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let folder = ''

beforeAll(async () => {
  folder = await makeSiteFolder()
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: 'src/relay/main.ts', outDir: join(folder, 'relay') },
    ssr: { noExternal: true },
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the process behind npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says where it listens and ends cleanly on %s, though it comes twice', async (signal) => {
    const { child, output, ended } = start({})
    await vi.waitUntil(() => output().includes('Ctrl-C ends it.'), { timeout: 20_000 })
    const address = /http:\/\/localhost:\d+\//.exec(output())?.[0] ?? ''
    const kept = await fetch(address.replace('localhost', '127.0.0.1'), { headers: { connection: 'keep-alive' } })
    expect(kept.status).toBe(200)
    child.kill(signal)
    child.kill(signal)
    expect(await ended).toEqual([0, null])
  })

  it('ends with a message and an error code when its port is taken', async () => {
    const first = start({})
    await vi.waitUntil(() => first.output().includes('Ctrl-C ends it.'), { timeout: 20_000 })
    const port = /localhost:(\d+)/.exec(first.output())?.[1] ?? ''
    const second = start({ PORT: port })
    expect(await second.ended).toEqual([1, null])
    expect(second.output()).toContain(`Port ${port} is taken`)
    expect(second.output()).not.toContain('    at ')
    first.child.kill('SIGTERM')
    await first.ended
  })

  it('serves https with a certificate and its key', async () => {
    const { cert, key } = selfSigned()
    const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
    await Promise.all([writeFile(certFile, cert), writeFile(keyFile, key)])
    const { child, output, ended } = start({}, ['--cert', certFile, '--key', keyFile])
    await vi.waitUntil(() => output().includes('Ctrl-C ends it.'), { timeout: 20_000 })
    const port = /https:\/\/localhost:(\d+)\//.exec(output())?.[1] ?? ''
    const status = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/', servername: 'localhost', ca: cert }
      get(options, (response) => resolve(response.resume().statusCode)).on('error', reject)
    })
    expect(status).toBe(200)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  it.each([
    [['--port', '80'], /Unknown option '--port'[\s\S]*PORT=number/],
    [['--cert', 'package.json', '--key', 'package.json'], /hold no certificate with its own private key/],
    [['--cert', 'missing.pem', '--key', 'missing.pem'], /missing\.pem \(--cert\) cannot be read/],
  ])('ends with a message on %j', async (args, message) => {
    const { output, ended } = start({}, args)
    expect(await ended).toEqual([1, null])
    expect(output()).toMatch(message)
    expect(output()).not.toContain('    at ')
  })

  it('prints its usage', async () => {
    const { output, ended } = start({}, ['--help'])
    expect(await ended).toEqual([0, null])
    expect(output()).toContain('--home URL')
  })
})

/** Starts the built process on the loopback interface and collects what it prints. */
function start(env: Record<string, string>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [join(folder, 'relay/main.js'), ...args], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return { child, output: () => printed, ended: once(child, 'close') }
}
