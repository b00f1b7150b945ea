import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Person } from './person.ts'
import type { Server } from './server.ts'

/** What a journey goes through: windows on a profile, one after the other, and the server behind them. */
export interface Stage {
  readonly server: Server
  readonly downloads: string
  /** Opens a new window on a profile at a place of the app, and closes the one before. */
  open(profile: string, route?: string): Promise<Person>
  /** What axe finds on the page. */
  accessibilityFaults(person: Person): Promise<readonly string[]>
}

export interface Journey {
  readonly name: string
  go(stage: Stage): Promise<void>
}

const LEARNER = 'learner'
const MOST_QUESTIONS = 60
const START = { role: 'button', name: 'Try 6 questions' }
const DONT_KNOW = { role: 'button', name: 'Don’t know' }
const ON = { role: 'button', name: '^(Continue|Finish)$', pattern: true }
const OVER = { role: 'heading', name: 'Session done' }
const SAVED = /(\d+) answers? saved on this device\./

/** Each goes on from where the one before left off, with the same profile: a learner's first days. */
export const JOURNEYS: readonly Journey[] = [
  {
    name: 'first visit: a heading and a question',
    async go(stage) {
      const person = await stage.open(LEARNER)
      await person.sees(START)
      await person.sees({ role: 'heading', name: '.', pattern: true })
      expectNone(await stage.accessibilityFaults(person))
    },
  },
  {
    name: 'a whole session, answered and told',
    async go(stage) {
      const person = await stage.open(LEARNER)
      await person.clicks(START)
      await answerAll(person)
      await person.clicks({ role: 'link', name: 'Done' })
      expectNone(await stage.accessibilityFaults(person))
    },
  },
  {
    name: 'closed and opened again: every answer is there',
    async go(stage) {
      const before = await savedIn(await stage.open(LEARNER, '/settings'))
      if (before < 6) throw new Error(`Only ${before} answers were saved.`)
      const after = await savedIn(await stage.open(LEARNER, '/settings'))
      expectSame(after, before)
    },
  },
  {
    name: 'offline with the server stopped, after a restart: answers can be given and are kept',
    async go(stage) {
      const first = await stage.open(LEARNER)
      await first.tab.run('await navigator.serviceWorker.ready')
      const before = await savedIn(await stage.open(LEARNER, '/settings'))
      await stage.server.stop()
      try {
        const person = await stage.open(LEARNER, '/study')
        await answerOne(person)
        expectSame(await savedIn(await stage.open(LEARNER, '/settings')), before + 1)
      } finally {
        await stage.server.start()
      }
    },
  },
  {
    name: 'a backup is saved, and restored in another profile',
    async go(stage) {
      const person = await stage.open(LEARNER, '/settings')
      const saved = await savedIn(person)
      await person.clicks({ role: 'button', name: 'Save a backup' })
      const file = await newFile(stage.downloads)
      const other = await stage.open('elsewhere', '/settings')
      await other.sees({ name: 'Restore a backup' })
      await other.tab.choose(file)
      await other.clicks({ role: 'button', name: '^Restore \\d+ lines?$', pattern: true })
      await other.sees({ name: '^\\d+ lines? restored\\.$', pattern: true })
      expectSame(await savedIn(await stage.open('elsewhere', '/settings')), saved)
    },
  },
]

/** Answers until the session is over: what can be chosen is chosen, the rest is not known. */
async function answerAll(person: Person): Promise<void> {
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    if ((await person.sees(DONT_KNOW, OVER)) === 1) return
    await answerOne(person)
    await person.clicks(ON)
  }
  throw new Error(`The session was not over after ${MOST_QUESTIONS} questions.`)
}

async function answerOne(person: Person): Promise<void> {
  await person.sees(DONT_KNOW)
  const chose = await person.clicksAny({ role: 'radio', name: '.', pattern: true })
  if (!chose || !(await person.clicksAny({ role: 'button', name: 'Think so' }))) await person.clicks(DONT_KNOW)
  await person.sees(ON)
}

/** How many answers Settings says are saved. Answers may still be on their way when it opens. */
async function savedIn(person: Person): Promise<number> {
  const [, count = ''] = await person.reads(SAVED)
  return Number(count)
}

/** The backup that arrives in a folder. */
async function newFile(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (let tries = 0; tries < 100; tries += 1) {
    const name = (await readdir(folder)).find((one) => /^passage-\d{4}-\d\d-\d\d\.jsonl\.gz$/.test(one))
    if (name !== undefined) return join(folder, name)
    await setTimeout(200)
  }
  throw new Error(`No backup arrived. There is: ${(await readdir(folder)).join(', ')}`)
}

function expectNone(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`axe: ${faults.join('; ')}`)
}

function expectSame(found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${found} answers are saved, not ${wanted}.`)
}
