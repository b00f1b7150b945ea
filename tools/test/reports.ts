import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const REPORTS_DIR = 'reports'
export const VITEST_REPORT = join(REPORTS_DIR, 'vitest.json')
export const PLAYWRIGHT_REPORT = join(REPORTS_DIR, 'playwright.json')
const CHECKS_REPORT = join(REPORTS_DIR, 'checks.json')

/** A step of `npm test`. `tests` says that it wrote a report of its own, which counts in its place. */
export interface StepResult {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly tests: boolean
}

export interface Count {
  readonly passed: number
  readonly failed: number
}

const Checks = v.array(v.object({ name: v.string(), passed: v.boolean(), seconds: v.number(), tests: v.boolean() }))
const VitestReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() })
const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
})

/** Throws away the reports of an earlier run, so that none of them is counted again. */
export function clearReports(): void {
  for (const file of [VITEST_REPORT, PLAYWRIGHT_REPORT, CHECKS_REPORT]) rmSync(file, { force: true })
  mkdirSync(REPORTS_DIR, { recursive: true })
}

export function writeChecks(results: readonly StepResult[]): void {
  writeFileSync(CHECKS_REPORT, `${JSON.stringify(results, null, 2)}\n`)
}

/** The steps and tests of the last run; a report that is missing or damaged counts as nothing. */
export function readCount(): Count {
  const steps = readReport(CHECKS_REPORT, Checks)
  const vitest = readReport(VITEST_REPORT, VitestReport)
  const playwright = readReport(PLAYWRIGHT_REPORT, PlaywrightReport)
  return total(steps ?? [], [
    { passed: vitest?.numPassedTests ?? 0, failed: vitest?.numFailedTests ?? 0 },
    { passed: (playwright?.stats.expected ?? 0) + (playwright?.stats.flaky ?? 0), failed: playwright?.stats.unexpected ?? 0 },
  ])
}

/**
 * Each step without a test report counts as one. A step with one is counted by its tests, and as one failure more where
 * it failed although no test did: it did not start, or broke between the tests.
 */
export function total(steps: readonly StepResult[], tests: readonly Count[]): Count {
  const checks = steps.filter((step) => !step.tests)
  const failedTests = sum(tests.map((count) => count.failed))
  const unexplained = steps.some((step) => step.tests && !step.passed) && failedTests === 0 ? 1 : 0
  return {
    passed: checks.filter((step) => step.passed).length + sum(tests.map((count) => count.passed)),
    failed: checks.filter((step) => !step.passed).length + failedTests + unexplained,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** What a runner wrote, or undefined where it wrote nothing that can be read. */
export function readReport<T extends v.GenericSchema>(path: string, schema: T): v.InferOutput<T> | undefined {
  if (!existsSync(path)) return undefined
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    console.error(`${path} is no report: ${error instanceof Error ? error.message : ''}`)
    return undefined
  }
}
