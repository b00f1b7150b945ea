import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite'
import { bankAsFiles } from './bank-files.ts'
import { makeFingerprints } from '../../src/bank/copy/make-fingerprints.ts'
import { formatProblem, type Problem } from '../../src/bank/problem.ts'
import { bankFolders } from './load.ts'
import { readBank } from './read-bank.ts'

const MODULE = 'virtual:banks'
const RESOLVED = `\0${MODULE}`
const DEV_PATH = '/@banks/'

export interface BankPluginOptions {
  /** The folder of all banks, relative to the project's root. `questions` by default. */
  readonly questions?: string
  /** A copy of the document to check facts against. `$BANK_DOCUMENT` by default, else none. */
  readonly document?: string | null
}

/** A bank as it goes to the app. */
interface Written {
  readonly id: string
  readonly title: string
  readonly version: string
  /** Its facts, and by what a copy of its document is recognised, which few need. */
  readonly json: string
  readonly fingerprints: string
  /** Files beside its own, by their names. */
  readonly more: ReadonlyMap<string, string>
}

/**
 * Gives the app `virtual:banks`: an index of the banks, each compiled to a JSON file (a large one to several) that the app fetches when it
 * needs it, and takes on trust, and the fingerprints of its document to another. A bank with an error fails the build, or shows in the dev
 * server's overlay, with all its errors.
 */
export function bankPlugin(options: BankPluginOptions = {}): Plugin {
  let config: ResolvedConfig
  const questions = (): string => resolve(config.root, options.questions ?? 'questions')
  const document = options.document === undefined ? (process.env['BANK_DOCUMENT'] ?? null) : options.document
  const compiled = (): Written[] => compileAll(questions(), config.root, document)

  return {
    name: 'passage:bank',
    configResolved(resolved) {
      config = resolved
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null
      const banks = compiled()
      if (config.command === 'serve') {
        const base = config.base.replace(/\/$/, '')
        return moduleOf(banks, (bank, part) => JSON.stringify(`${base}${DEV_PATH}${devName(bank, part)}?v=${bank.version}`))
      }
      for (const [name, source] of banks.flatMap(({ more }) => [...more])) {
        this.emitFile({ type: 'asset', fileName: `${config.build.assetsDir}/${name}`, source })
      }
      return moduleOf(banks, (bank, part) => {
        const name = `${part === 'json' ? 'bank' : part}-${bank.id}.json`
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source: bank[part] })}`
      })
    },
    configureServer(server) {
      serveBanks(server, compiled)
      reloadOnChange(server, questions())
    },
  }
}

/** Every bank under a folder. Throws an `Error` that lists all errors of all banks, or what does not fit the format. */
function compileAll(questions: string, root: string, document: string | null): Written[] {
  const readings = bankFolders(questions).map((folder) => readBank(folder, root, document))
  const errors = readings.flatMap(({ problems }) => problems.filter(({ level }) => level === 'error'))
  if (errors.length > 0) throw new BankError(errors)
  return readings.flatMap(({ compiled: { bank, outline, facts } }) => {
    if (bank === null || outline === null) return []
    const { id, version } = bank
    const fingerprints = JSON.stringify(makeFingerprints(id, outline, facts))
    return [{ id, title: bank.document.title, version, ...bankAsFiles(bank), fingerprints }]
  })
}

class BankError extends Error {
  override readonly name = 'BankError'

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 error' : `${problems.length} errors`
    super(`the question bank has ${count}:\n${problems.map(formatProblem).join('\n')}`)
    // A stack would bury the list.
    this.stack = ''
  }
}

/** The files of a bank. */
const PARTS = ['json', 'fingerprints'] as const
type Part = (typeof PARTS)[number]

function devName({ id }: Written, part: Part): string {
  return part === 'json' ? `${id}.json` : `${id}.fingerprints.json`
}

/** What the dev server has of a bank, by name. */
function filesOf(bank: Written): readonly (readonly [string, string])[] {
  return [...PARTS.map((part) => [devName(bank, part), bank[part]] as const), ...bank.more]
}

function moduleOf(banks: readonly Written[], urlOf: (bank: Written, part: Part) => string): string {
  const entries = banks.map((bank) => {
    const { id, title, version } = bank
    return `{ ...${JSON.stringify({ id, title, version })}, url: ${urlOf(bank, 'json')}, fingerprints: ${urlOf(bank, 'fingerprints')} }`
  })
  return `export const banks = [${entries.join(', ')}]\n`
}

function serveBanks(server: ViteDevServer, compiled: () => Written[]): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const at = path.indexOf(DEV_PATH)
    if (at === -1) {
      next()
      return
    }
    try {
      const name = path.slice(at + DEV_PATH.length)
      const file = new Map(compiled().flatMap(filesOf)).get(name)
      response.statusCode = file === undefined ? 404 : 200
      response.setHeader('Content-Type', 'application/json')
      response.end(file ?? 'null')
    } catch (error) {
      next(error)
    }
  })
}

function reloadOnChange(server: ViteDevServer, questions: string): void {
  server.watcher.add(questions)
  server.watcher.on('all', (_event, file) => {
    if (!resolve(file).startsWith(questions)) return
    const module = server.moduleGraph.getModuleById(RESOLVED)
    if (module !== undefined) server.moduleGraph.invalidateModule(module)
    server.ws.send({ type: 'full-reload' })
  })
}
