import { writeScripts } from './component-scripts.ts'
import { oxlint } from './oxlint.ts'

/** Checks the rules that need types: in all code, and in the scripts of components, which the linter does not read itself. */
const SCRIPTS = '.cache/components'
const { passed, said } = oxlint(['.', ...writeScripts(['src', 'tests'], SCRIPTS)], SCRIPTS)
process.stdout.write(said)
if (!passed) process.exitCode = 1
