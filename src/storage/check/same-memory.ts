import type { Memory } from '../../memory/memory.ts'

/** Whether two memories are the same in every field; a field that is not there is not the same as any value. */
export function sameMemory(one: Memory | undefined, other: Memory | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))]
  return fields.length === others.size && fields.every(([name, value]) => Object.is(others.get(name), value))
}
