import { describe, expect, it } from 'vitest'
import { OptionError, readOptions } from '../../src/relay/options.ts'

describe('readOptions', () => {
  it('listens on the usual port, on every address, without https or home', () => {
    expect(readOptions([], {})).toEqual({ port: 4725, host: undefined, home: undefined, tls: undefined })
  })

  it('takes PORT and HOST from the environment, empty ones as missing', () => {
    expect(readOptions([], { PORT: '8080', HOST: '127.0.0.1' })).toMatchObject({ port: 8080, host: '127.0.0.1' })
    expect(readOptions([], { PORT: '', HOST: '' })).toMatchObject({ port: 4725, host: undefined })
  })

  it.each(['http', '-1', '65536', '80.5', '1e3', ' 80', '999999'])('refuses PORT=%s and says what to write', (port) => {
    expect(() => readOptions([], { PORT: port })).toThrow(OptionError)
    expect(() => readOptions([], { PORT: port })).toThrow(/PORT=.*write a number from 0 to 65535/)
  })

  it('takes an https address as home', () => {
    expect(readOptions(['--home', 'https://passage.example/app'], {})).toMatchObject({ home: 'https://passage.example/app' })
  })

  it.each(['passage.example', 'http://passage.example/', 'javascript:alert(1)', ''])('refuses --home %s', (home) => {
    expect(() => readOptions(['--home', home], {})).toThrow(/no https address/)
  })

  it('wants certificate and key together', () => {
    expect(readOptions(['--cert', 'c.pem', '--key', 'k.pem'], {})).toMatchObject({ tls: { cert: 'c.pem', key: 'k.pem' } })
    expect(() => readOptions(['--cert', 'c.pem'], {})).toThrow('--key is missing')
    expect(() => readOptions(['--key', 'k.pem'], {})).toThrow('--cert is missing')
  })

  it.each([[['--port', '80']], [['serve']], [['--home']]])('refuses %j with the usage', (args) => {
    expect(() => readOptions(args, {})).toThrow(OptionError)
    expect(() => readOptions(args, {})).toThrow(/npm start -- \[--home URL\]/)
  })

  it.each(['--help', '-h'])('understands %s', (flag) => {
    expect(readOptions([flag], {})).toBe('help')
  })
})
