import { describe, expect, it } from 'vitest'
import { readClassOptions } from '../../tools/bench-class/options.ts'

describe('how the benchmark of classes is asked to run', () => {
  it('holds classes of every size over every carrier, or those that are named', () => {
    expect(readClassOptions([])).toEqual({ players: [30, 200, 1000, 2000], over: ['embedded', 'mosquitto', 'socket.io'] })
    expect(readClassOptions(['--players', '5,40', '--over', 'mosquitto'])).toEqual({ players: [5, 40], over: ['mosquitto'] })
  })

  it.each([
    [['--no-build'], /Unknown option '--no-build'[\s\S]*npm run bench:class/],
    [['--players', 'many'], /--players many is no count/],
    [['--over', 'carrier pigeon'], /There is no carrier "carrier pigeon"/],
  ])('says of %j what is wrong and how it is written; the first showed the program’s insides', (args, told) => {
    expect(() => readClassOptions(args)).toThrow(told)
  })
})
