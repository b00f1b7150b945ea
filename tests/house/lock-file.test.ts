import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      resolved: v.optional(v.string()),
      optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
})

const { packages } = v.parse(Lock, JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')))

describe('package-lock.json', () => {
  it('names no download address, so that every registry serves it', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved?.startsWith('http'))).toEqual([])
  })

  it('lists the packages of every platform, without which npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    )
    expect(missing).toEqual([])
  })
})
