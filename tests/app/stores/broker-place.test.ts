import { expect, it, onTestFinished, vi } from 'vitest'
import { brokerOf } from '../../../src/app/stores/class-setup/broker-place.ts'

it('tells the address of a broker from what is none in a browser that has no URL.canParse', () => {
  vi.spyOn(URL, 'canParse').mockImplementation(() => {
    throw new TypeError('URL.canParse is not a function')
  })
  onTestFinished(() => void vi.restoreAllMocks())
  expect(brokerOf(' wss://broker.example/mqtt ')).toEqual({ address: 'wss://broker.example/mqtt' })
  expect(brokerOf('')).toEqual({ address: null })
  for (const none of ['https://broker.example', 'wss:// broker', 'wss://broker.example:99999', 'wss://[broker', 'broker']) expect(brokerOf(none), none).toBeNull()
})
