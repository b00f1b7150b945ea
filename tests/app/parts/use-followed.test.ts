// @vitest-environment node
import { computed, effectScope, ref } from 'vue'
import { describe, expect, test } from 'vitest'
import { useFollowed } from '../../../src/app/parts/use-followed.ts'

const aTask = () => new Promise((resolve) => setTimeout(resolve))

/** A source that notes how often it is worked out. */
function counted() {
  const sum = ref(1)
  const made: number[] = []
  const source = computed(() => {
    made.push(sum.value)
    return sum.value * 10
  })
  return { sum, made, source }
}

describe('what is followed', () => {
  test('is there at once, and when it changes two tasks later, worked out in the first', async () => {
    const { sum, made, source } = counted()
    const scope = effectScope()
    const shown = scope.run(() => useFollowed(() => source.value))
    expect(shown?.value).toBe(10)
    sum.value = 2
    expect([shown?.value, made]).toEqual([10, [1]])
    await aTask()
    expect([shown?.value, made]).toEqual([10, [1, 2]])
    await aTask()
    expect(shown?.value).toBe(20)
    scope.stop()
  })

  test('that changes again meanwhile ends with its newest value', async () => {
    const { sum, made, source } = counted()
    const scope = effectScope()
    const shown = scope.run(() => useFollowed(() => source.value))
    sum.value = 2
    sum.value = 3
    await aTask()
    sum.value = 4
    for (let task = 0; task < 4; task++) await aTask()
    expect([shown?.value, made]).toEqual([40, [1, 3, 4]])
    scope.stop()
  })

  test('is not worked out once nobody shows it', async () => {
    const { sum, made, source } = counted()
    const scope = effectScope()
    scope.run(() => useFollowed(() => source.value))
    sum.value = 2
    scope.stop()
    await aTask()
    await aTask()
    expect(made).toEqual([1])
  })
})
