import { findMosquitto } from '../brokers/mosquitto.ts'
import { findNats } from '../brokers/nats.ts'
import { installPackages, isDebianRoot } from './debian.ts'

/** Brokers that classes are tested with, by their Debian packages. */
const BROKERS = { mosquitto: findMosquitto, 'nats-server': findNats } as const
export type BrokerPackage = keyof typeof BROKERS

/** Installs the brokers that are missing where that is possible; says which are skipped where it is not. */
export function ensureBrokers(wanted: readonly BrokerPackage[], say: (text: string) => void): void {
  const missing = (): readonly BrokerPackage[] => wanted.filter((name) => BROKERS[name]() === undefined)
  if (missing().length > 0 && isDebianRoot()) installPackages(...missing())
  for (const name of missing()) say(`${name} is not installed: its tests are skipped. On Debian: apt-get install ${name}\n`)
}
