import { spawn } from 'node:child_process'
import { ensureBrokers } from './brokers.ts'
import { ensureBrowser } from './browser.ts'
import { VITEST_REPORT } from './reports.ts'

/** One step of `npm test`. */
export interface Step {
  readonly name: string
  /** Whether the step writes a report of single tests. */
  readonly tests: boolean
  /** The step that must have passed, without which this one would only repeat its failure. */
  readonly needs?: string
  /**
   * Does the step; true means that it passed.
   *
   * @param say takes what is printed on the way
   */
  run(say: (text: string) => void): Promise<boolean>
}

/** Steps that follow one another, while those of other lanes of the same stage run beside them. */
export type Lane = readonly Step[]

/** Rows that take seconds. Those in a browser take minutes: end-to-end tests do a little of what they are about. */
const QUICK_ROWS = 'imports,snapshot,merge,io-errors'
const CONFIGS = ['vite.config.ts', 'playwright.config.ts', '.size-limit.ts']

/**
 * The stages of `npm test`, in their order. The checks of one stage use one processor each, so that two lanes of them take
 * half the time; a runner with workers of its own comes last in its lane, or stands alone.
 *
 * @param document a copy of the document that the bank is checked against, or undefined
 */
export function stagesOf(document: string | undefined): (readonly Lane[])[] {
  const againstDocument = document === undefined ? [] : ['--document', document, '--repository']
  const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
  return [
    [
      [
        { name: 'browser', tests: false, run: async () => ensureBrowser() !== '' },
        // Without it the tests that need it are skipped, and say so.
        { name: 'broker to test with', tests: false, run: async (say) => (ensureBrokers(['mosquitto'], say), true) },
      ],
    ],
    [
      [
        check('lint', 'eslint', ['.', '--max-warnings', '0']),
        check('lint of what types say', 'tsx', ['tools/lint/main.ts']),
        check('source tree rules', 'depcruise', ['src', 'tools', ...CONFIGS, '--config', '.dependency-cruiser.mjs']),
        check('unused code', 'knip', []),
        check('question bank', 'tsx', ['tools/bank/main.ts', 'check', ...againstDocument]),
        check('torture, a little of what needs no browser', 'tsx', ['tools/torture/main.ts', '--quick', '--no-build', '--seed', '1', '--rows', QUICK_ROWS]),
      ],
      [
        check('types', 'vue-tsc', ['-b']),
        check('build', 'tsx', ['tools/build.ts']),
        { ...check('size budgets', 'tsx', ['tools/size/main.ts']), needs: 'build' },
        // Its workers take the processor that is free once the other lane is through.
        { ...check('unit and component tests', 'vitest', vitest), tests: true },
      ],
    ],
    [[{ ...check('end-to-end tests', 'playwright', ['test', '--project=main']), tests: true, needs: 'build' }]],
  ]
}

function check(name: string, command: string, args: readonly string[]): Step {
  return {
    name,
    tests: false,
    run: (say) =>
      new Promise((resolve) => {
        const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } })
        child.stdout.setEncoding('utf8').on('data', say)
        child.stderr.setEncoding('utf8').on('data', say)
        child.on('error', ({ message }) => {
          say(`${command} did not start: ${message}\n`)
          resolve(false)
        })
        child.on('close', (status) => resolve(status === 0))
      }),
  }
}
