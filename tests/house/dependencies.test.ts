import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const Versions = v.optional(v.record(v.string(), v.string()), {})
const Package = v.object({ dependencies: Versions, devDependencies: Versions })
const Installed = v.object({ version: v.string(), license: v.string() })
const Lock = v.object({ packages: v.record(v.string(), v.object({ dev: v.optional(v.boolean()), optional: v.optional(v.boolean()), license: v.optional(v.string()) })) })

const own = v.parse(Package, read('package.json'))
const lock = v.parse(Lock, read('package-lock.json'))
const page = readFileSync(resolve(ROOT, 'docs/dependencies.md'), 'utf8')

function read(file: string): unknown {
  return JSON.parse(readFileSync(resolve(ROOT, file), 'utf8'))
}

/** How a row of the page must begin. */
function rowOf(name: string): string {
  const { version, license } = v.parse(Installed, read(`node_modules/${name}/package.json`))
  return `| ${name} | ${version} | ${license} | `
}

describe('docs/dependencies.md', () => {
  it.each(Object.keys(own.dependencies))('gives version, licence and reason of %s, which is part of the app or its server', (name) => {
    const row = page.split('\n').find((line) => line.startsWith(rowOf(name)))
    expect(row?.slice(rowOf(name).length).replace(/[\s|]/g, '').length ?? 0).toBeGreaterThan(20)
  })

  it.each(Object.keys(own.devDependencies))('names %s, which only builds and tests', (name) => {
    expect(page).toContain(`\`${name}\``)
  })

  it('lists nothing that is gone, and counts right', () => {
    const rows = [...page.matchAll(/^\| ([@\w/.-]+) \| [\d.]+ \|/gm)].map(([, name]) => name)
    expect(rows.sort()).toEqual(Object.keys(own.dependencies).sort())
    const all = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(page).toContain(`${all.length} packages`)
  })

  it('brings no licence that asks whoever passes the app on for its source', () => {
    const copyleft = Object.entries(lock.packages).filter(([, { dev, license }]) => dev !== true && /GPL/.test(license ?? '') && !/\bOR\b/.test(license ?? ''))
    expect(copyleft.map(([path]) => path)).toEqual([])
  })
})
