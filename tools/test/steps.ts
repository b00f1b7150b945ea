import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './browser.ts'
import { VITEST_REPORT } from './reports.ts'

/** One step of `npm test`. */
export interface Step {
  readonly name: string
  /** Whether the step writes a report of single tests. */
  readonly tests: boolean
  /** The step that must have passed, without which this one would only repeat its failure. */
  readonly needs?: string
  /** Does the step; true means that it passed. */
  run(): boolean
}

const CONFIGS = ['vite.config.ts', 'playwright.config.ts', '.size-limit.ts']

/**
 * The steps, in their order.
 *
 * @param document a copy of the document that the bank is checked against, or undefined
 */
export function stepsOf(document: string | undefined): Step[] {
  const againstDocument = document === undefined ? [] : ['--document', document, '--repository']
  const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
  return [
    { name: 'browser', tests: false, run: () => ensureBrowser() !== '' },
    check('types', 'vue-tsc', ['-b']),
    check('lint', 'eslint', ['.', '--max-warnings', '0']),
    check('source tree rules', 'depcruise', ['src', 'tools', ...CONFIGS, '--config', '.dependency-cruiser.mjs']),
    check('unused code', 'knip', []),
    check('question bank', 'tsx', ['tools/bank/main.ts', 'check', ...againstDocument]),
    { ...check('unit and component tests', 'vitest', vitest), tests: true },
    check('build', 'tsx', ['tools/build.ts']),
    { ...check('size budgets', 'tsx', ['tools/size/main.ts']), needs: 'build' },
    {
      ...check('end-to-end tests', 'playwright', ['test', '--project=main']),
      tests: true,
      needs: 'build',
    },
  ]
}

function check(name: string, command: string, args: readonly string[]): Step {
  return {
    name,
    tests: false,
    run: () => {
      const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
      if (error !== undefined) console.error(`${command} did not start: ${error.message}`)
      return status === 0
    },
  }
}
