import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { addressesOf, reported, welcome } from '../../src/relay/addresses.ts'

const INTERFACES = {
  lo: [address('127.0.0.1', 'IPv4', true)],
  eth0: [address('192.168.1.20', 'IPv4', false), address('fe80::1', 'IPv6', false)],
}

describe('addressesOf', () => {
  it('names this computer and every IPv4 address of the network', () => {
    expect(addressesOf('http', 4725, undefined, INTERFACES)).toEqual({
      own: 'http://localhost:4725/',
      network: ['http://192.168.1.20:4725/'],
    })
  })

  it('puts last what phones in the room rarely reach', () => {
    const many = { docker0: [address('172.17.0.1', 'IPv4', false)], wlan0: [address('169.254.7.7', 'IPv4', false)], ...INTERFACES, tun0: [address('10.8.0.2', 'IPv4', false)] }
    expect(addressesOf('http', 80, undefined, many).network.map((one) => new URL(one).hostname)).toEqual(['192.168.1.20', '172.17.0.1', '169.254.7.7', '10.8.0.2'])
  })

  it('names only the address it was told to listen on', () => {
    expect(addressesOf('https', 8443, '::1', INTERFACES)).toEqual({ own: 'https://localhost:8443/', network: [] })
    expect(addressesOf('http', 80, 'fe80::1', INTERFACES)).toEqual({ own: 'http://[fe80::1]:80/', network: [] })
  })
})

describe('what is reported to the app', () => {
  it('is the network’s addresses, and this computer’s own where there is no other', () => {
    expect(reported({ own: 'http://localhost:1/', network: ['http://10.0.0.1:1/'] })).toEqual(['http://10.0.0.1:1/'])
    expect(reported({ own: 'http://localhost:1/', network: [] })).toEqual(['http://localhost:1/'])
  })
})

describe('welcome', () => {
  const both = { own: 'http://localhost:4725/', network: ['http://192.168.1.20:4725/'] }

  it('says where the app is and how to end it', () => {
    const text = welcome({ own: 'http://localhost:4725/', network: [] }, undefined)
    expect(text).toContain('http://localhost:4725/')
    expect(text).toContain('Ctrl-C')
    expect(text).not.toContain('network')
  })

  it('says what a network address cannot do, and where to go instead', () => {
    expect(welcome(both, undefined)).toMatch(/192\.168\.1\.20[\s\S]*only while this computer is on[\s\S]*--home URL/)
    expect(welcome(both, 'https://passage.example/')).toContain('the app names https://passage.example/')
  })

  it('draws the first address for phones where somebody looks', () => {
    const drawn = welcome({ own: both.own, network: [...both.network, 'http://10.0.0.1:4725/'] }, undefined, (address) => `<${address}>\n<second line>`)
    expect(drawn).toContain('    <http://192.168.1.20:4725/>\n    <second line>')
    expect(drawn).not.toContain('<http://10.0.0.1')
  })

  it('names no such limits over https', () => {
    const secure = { own: 'https://localhost:4725/', network: ['https://192.168.1.20:4725/'] }
    expect(welcome(secure, undefined)).not.toContain('only while')
  })
})

function address(ip: string, family: 'IPv4' | 'IPv6', internal: boolean): NetworkInterfaceInfo {
  const common = { address: ip, netmask: '', mac: '', internal, cidr: null }
  return family === 'IPv4' ? { ...common, family } : { ...common, family, scopeid: 0 }
}
