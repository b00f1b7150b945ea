import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const OXLINT = join(createRequire(import.meta.url).resolve('oxlint/package.json'), '../bin/oxlint')

/** Checks files and folders by `.oxlintrc.json`. `scripts`: the folder into which the scripts of components were written. */
export function oxlint(paths: readonly string[], scripts: string): { readonly passed: boolean; readonly said: string } {
  // A line a finding, the place in front: the usual format has colours wherever CI is set.
  const args = [OXLINT, '--deny-warnings', '--format=unix', ...paths]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { passed: status === 0, said: inComponents(`${stdout}${stderr}`, scripts) }
}

/** Names the components in place of what was written of them. */
function inComponents(said: string, scripts: string): string {
  return said.replaceAll(`${scripts}/`, '').replaceAll('.vue.ts', '.vue')
}
