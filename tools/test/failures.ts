import * as v from 'valibot'
import { PLAYWRIGHT_REPORT, readReport, VITEST_REPORT } from './reports.ts'

/** A test that did not pass at its first try. */
export interface Failure {
  /** The file, and the names of what the test stands in. */
  readonly test: string
  /** True where a second try passed. */
  readonly flaky: boolean
  readonly message: string
}

const MESSAGE_LINES = 12
/** Colours of a terminal: escape, bracket, numbers, m. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu')

const VitestFailures = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({ fullName: v.string(), status: v.string(), failureMessages: v.optional(v.nullable(v.array(v.string()))) }),
      ),
    }),
  ),
})

interface Suite {
  readonly specs: readonly v.InferOutput<typeof Spec>[]
  readonly suites?: readonly Suite[] | undefined
}

const Spec = v.object({
  title: v.string(),
  file: v.string(),
  line: v.number(),
  tests: v.array(
    v.object({
      status: v.string(),
      results: v.array(v.object({ errors: v.array(v.object({ message: v.optional(v.string(), '') })) })),
    }),
  ),
})
const Suite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(Spec),
  suites: v.optional(v.array(v.lazy(() => Suite))),
})
const PlaywrightFailures = v.object({ suites: v.array(Suite) })

/** What did not pass in the last run, by the reports of its runners. */
export function readFailures(): Failure[] {
  const units = readReport(VITEST_REPORT, VitestFailures)
  const journeys = readReport(PLAYWRIGHT_REPORT, PlaywrightFailures)
  return [...(units === undefined ? [] : ofVitest(units)), ...(journeys === undefined ? [] : ofPlaywright(journeys))]
}

/** A file that failed as a whole (it did not load) is told by its own message. */
export function ofVitest({ testResults }: v.InferOutput<typeof VitestFailures>): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [{ test: name, flaky: false, message: short(message) }] : []
    return failed.map((test) => ({
      test: `${name} › ${test.fullName}`,
      flaky: false,
      message: short((test.failureMessages ?? []).join('\n')),
    }))
  })
}

export function ofPlaywright({ suites }: { readonly suites: readonly Suite[] }): Failure[] {
  return suites.flatMap(({ specs, suites: within }) => [...specs.flatMap(ofSpec), ...ofPlaywright({ suites: within ?? [] })])
}

function ofSpec({ title, file, line, tests }: v.InferOutput<typeof Spec>): Failure[] {
  return tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ status, results }) => ({
      test: `${file}:${String(line)} › ${title}`,
      flaky: status === 'flaky',
      message: short(results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n')),
    }))
}

function short(message: string): string {
  return message.replace(COLOURS, '').split('\n').slice(0, MESSAGE_LINES).join('\n')
}
