import { readFailures } from './failures.ts'
import { clearReports, writeChecks, type StepResult } from './reports.ts'
import { stagesOf, type Lane, type Step } from './steps.ts'

/** Runs every check and test, all of them even when one fails, and tells at the end which failed. */
clearReports()
const results: StepResult[] = []
for (const lanes of stagesOf(process.env.BANK_DOCUMENT)) {
  const alone = lanes.length === 1
  await Promise.all(lanes.map((lane) => runLane(lane, alone)))
}
console.log(`\n${headed('summary')}`)
for (const { test, flaky, message } of readFailures()) console.log(`${flaky ? 'passed at the second try' : 'FAILED'}  ${test}\n${message}\n`)
for (const { name, passed, seconds } of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
if (results.some(({ passed }) => !passed)) process.exitCode = 1

async function runLane(lane: Lane, alone: boolean): Promise<void> {
  for (const step of lane) {
    results.push(await (alone ? runStep(step, tell) : runQuietly(step)))
    writeChecks(results)
  }
}

/** What steps print side by side is kept until each is done, so that it stays together. */
async function runQuietly(step: Step): Promise<StepResult> {
  const said: string[] = []
  const result = await runStep(step, (text) => said.push(text))
  tell(said.join(''))
  return result
}

async function runStep(step: Step, say: (text: string) => void): Promise<StepResult> {
  say(`\n${headed(step.name)}\n`)
  const start = performance.now()
  const passed = mayRun(step, say) && (await tryRun(step, say))
  return { name: step.name, passed, seconds: Math.round((performance.now() - start) / 1000), tests: step.tests }
}

function mayRun(step: Step, say: (text: string) => void): boolean {
  const met = step.needs === undefined || results.some(({ name, passed }) => name === step.needs && passed)
  if (!met) say(`Not run: the step "${step.needs ?? ''}" failed.\n`)
  return met
}

async function tryRun(step: Step, say: (text: string) => void): Promise<boolean> {
  try {
    return await step.run(say)
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n`)
    return false
  }
}

function tell(text: string): void {
  process.stdout.write(text)
}

function headed(name: string): string {
  return `━━ ${name} ${'━'.repeat(Math.max(0, 76 - name.length))}`
}
