import { spawnSync } from 'node:child_process'
import { ensureBrokers } from './test/brokers.ts'

/** Runs a whole class over brokers of others, those that are installed or can be. */
ensureBrokers(['mosquitto', 'nats-server'], (text) => process.stdout.write(text))
const { status } = spawnSync('vitest', ['run', 'tests/relay/other-brokers.test.ts', '--project=apart'], { stdio: 'inherit' })
process.exitCode = status ?? 1
