import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Builder, By, Capabilities, WebElement } from 'selenium-webdriver'
import { freePorts } from '../brokers/process.ts'
import type { Engine, Places, Tab } from './tab.ts'

const DRIVER = '/usr/bin/WebKitWebDriver'
const DISPLAY_SERVER = '/usr/bin/Xvfb'
const BINDINGS = '/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib'
const WINDOW = resolve(import.meta.dirname, 'webkit-window.py')
const SCRIPT_MS = 60_000
/** The next window does not start before the one before is gone for so long. */
const REST_MS = 2_000

/** WebKit as GTK builds it: the engine of Safari, not Safari. */
export const webkit: Engine = {
  name: 'webkit',
  packages: ['webkit2gtk-driver', 'xvfb', 'xauth', 'gir1.2-webkit2-4.1', 'python3-gi'],
  isThere: () => [DRIVER, DISPLAY_SERVER, BINDINGS].every((file) => existsSync(file)),
  start: startWebKit,
}

async function startWebKit({ profile, downloads }: Places, atStart: string): Promise<Tab> {
  const script = join(profile, 'at-start.js')
  await writeFile(script, atStart)
  const stopDisplay = await startDisplay()
  const [port = 0] = await freePorts(1)
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: stopDisplay.display } })
  const capabilities = new Capabilities()
  capabilities.set('browserName', 'webkit-window')
  capabilities.set('webkitgtk:browserOptions', { binary: WINDOW, args: [`--data=${profile}`, `--downloads=${downloads}`, `--script=${script}`] })
  await setTimeout(REST_MS)
  const browser = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build()
  await browser.manage().setTimeouts({ script: SCRIPT_MS })

  return {
    goto: (address) => browser.get(address),
    run: (body) => browser.executeAsyncScript(`const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(done, (error) => done({ failed: String(error) }))`),
    async click(body) {
      const found: unknown = await browser.executeScript(body)
      if (!(found instanceof WebElement)) return false
      await found.click()
      return true
    },
    async choose(file) {
      await browser.findElement(By.css('input[type=file]')).sendKeys(file)
    },
    async close() {
      await browser.quit().catch(() => undefined)
      await end(driver)
      await stopDisplay.stop()
      await setTimeout(REST_MS)
    },
  }
}

/** A screen that nobody sees. */
async function startDisplay(): Promise<{ readonly display: string; stop(): Promise<void> }> {
  const server = spawn(DISPLAY_SERVER, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(server.stdio[3] ?? server, 'data')
  return { display: `:${String(number).trim()}`, stop: () => end(server) }
}

async function end(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
