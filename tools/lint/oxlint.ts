import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const OXLINT = join(createRequire(import.meta.url).resolve('oxlint/package.json'), '../bin/oxlint')

/** Checks files and folders by `.oxlintrc.json`. `scripts`: the folder into which the scripts of components were written. */
export function oxlint(paths: readonly string[], scripts: string): { readonly passed: boolean; readonly said: string } {
  // In colours a place is no text to look for; whatever FORCE_COLOR is set to, it asks for them.
  const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [OXLINT, '--deny-warnings', ...paths], { encoding: 'utf8', env, maxBuffer: 2 ** 26 })
  return { passed: status === 0, said: inComponents(`${stdout}${stderr}`, scripts) }
}

/** Names the components in place of what was written of them. */
function inComponents(said: string, scripts: string): string {
  return said.replaceAll(`${scripts}/`, '').replaceAll('.vue.ts', '.vue')
}
