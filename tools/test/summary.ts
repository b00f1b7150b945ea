import { readCount } from './reports.ts'

/** Prints how the last `npm test` ended as one line; ends with an error code where anything failed or nothing ran. */
const { passed, failed } = readCount()
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1
