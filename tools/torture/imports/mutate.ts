import type { Random } from '../../../src/quiz/random.ts'

/** Texts that readers stumble over. */
const HOSTILE = [
  '__proto__', 'constructor', 'prototype', '"__proto__":{"polluted":true}', '{"__proto__":{"polluted":true}}', 'null', 'true', '[]', '{}', '""',
  '-1', '1e999', '-0', '9007199254740993', '0x10', 'NaN', 'Infinity', '1'.repeat(400), '\u0000', '\u2028', '\ufeff', '\ud800', '"', '\\', '\n', '\r\n', ',', '}', ']',
  '['.repeat(3_000), '{"a":'.repeat(1_500), '<script>', '<!doctype html>', '<p>', '<!--', '&#0;', '%', '=HYPERLINK("x")', 'a'.repeat(70_000), '\u0301'.repeat(200),
] as const

const KEYS = ['__proto__', 'constructor', 'prototype', 'id', 'at', 'do', 'q', 'fact', 'version', 'kind', 'toString', 'length'] as const
const VALUES: readonly unknown[] = [null, true, -1, 0, 0.5, 1e308, -1e308, 2 ** 53, '', 'x', '__proto__', [], {}, [[]], '\u0000', 'é'.repeat(500)]

/** Changes bytes, one to a few times: flipped, cut off, cut out, doubled, put in, or joined with those of another file. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let changed = Buffer.from(bytes)
  for (let left = 1 + random.int(4); left > 0; left -= 1) changed = changeOnce(changed, other, random)
  return changed
}

function changeOnce(bytes: Buffer<ArrayBuffer>, other: Uint8Array, random: Random): Buffer<ArrayBuffer> {
  const at = random.int(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + random.int(64))
  switch (random.int(7)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      if (at < bytes.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(8))
      return flipped
    }
    case 1:
      return Buffer.from(bytes.subarray(0, at))
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
    case 3:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
    case 4:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(Array.from({ length: 1 + random.int(16) }, () => random.int(256))), bytes.subarray(at)])
    case 5:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(HOSTILE)), bytes.subarray(at)])
    default:
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random.int(other.length + 1))])
  }
}

/** The same with text. */
export function mutateText(text: string, other: string, random: Random): string {
  return Buffer.from(mutateBytes(Buffer.from(text), Buffer.from(other), random)).toString()
}

/** Changes a JSON value somewhere inside, so that it stays JSON: a value replaced, removed, doubled, or a key put in. */
export function mutateJson(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return mutateList(value, random)
  if (typeof value !== 'object' || value === null) return random.pick(VALUES)
  const entries = Object.entries(value)
  const at = random.int(entries.length + 1)
  const entry = entries[at]
  const rest = entries.filter((one) => one !== entry)
  // `fromEntries` defines own keys, `__proto__` too, as a parser does.
  if (entry === undefined || random.int(4) === 0) return Object.fromEntries([...rest, [random.pick(KEYS), random.pick(VALUES)]])
  if (random.int(6) === 0) return Object.fromEntries(rest)
  return Object.fromEntries([...rest, [entry[0], mutateJson(entry[1], random)]])
}

function mutateList(list: readonly unknown[], random: Random): readonly unknown[] {
  const at = random.int(list.length + 1)
  if (at === list.length || random.int(4) === 0) return [...list.slice(0, at), random.pick(VALUES), ...list.slice(at)]
  if (random.int(4) === 0) return [...list.slice(0, at), ...list.slice(at + 1)]
  if (random.int(6) === 0) return Array.from({ length: 50 }, () => list[at])
  return list.map((one, n) => (n === at ? mutateJson(one, random) : one))
}
