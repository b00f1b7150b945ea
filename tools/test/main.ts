import { clearReports, writeChecks, type StepResult } from './reports.ts'
import { stepsOf, type Step } from './steps.ts'

/** Runs every check and test, all of them even when one fails, and tells at the end which failed. */
clearReports()
const results: StepResult[] = []
for (const step of stepsOf(process.env.BANK_DOCUMENT)) {
  console.log(`\n━━ ${step.name} ${'━'.repeat(Math.max(0, 76 - step.name.length))}`)
  results.push(runStep(step, results))
  writeChecks(results)
}
console.log(`\n━━ summary ${'━'.repeat(69)}`)
for (const { name, passed, seconds } of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
if (results.some(({ passed }) => !passed)) process.exitCode = 1

function runStep(step: Step, before: readonly StepResult[]): StepResult {
  const start = performance.now()
  const passed = mayRun(step, before) && tryRun(step)
  return { name: step.name, passed, seconds: Math.round((performance.now() - start) / 1000), tests: step.tests }
}

function mayRun(step: Step, before: readonly StepResult[]): boolean {
  const met = step.needs === undefined || before.some(({ name, passed }) => name === step.needs && passed)
  if (!met) console.log(`Not run: the step "${step.needs ?? ''}" failed.`)
  return met
}

function tryRun(step: Step): boolean {
  try {
    return step.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}
