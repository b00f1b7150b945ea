const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Of a record store (LRS) that a learner sends statements to. */
export const records = {
  title: 'Record store',
  lead: 'If your training office keeps records in an LRS, your answers can be sent there as xAPI statements. Nothing is sent until you connect one.',
  address: 'Address of the store',
  key: 'Key, or user name',
  secret: 'Secret, or password',
  mail: 'Mail address in the statements (empty: a pseudonym)',
  kept: 'Address and key stay on this device. They go into no backup and no report.',
  connect: 'Connect and send',
  send: 'Send now',
  disconnect: 'Disconnect and forget the key',
  wrongAddress: 'The address must begin with https:// and carry no user name.',
  wrongMail: 'This is no mail address. Leave it empty for a pseudonym.',
  sending: (n: number) => `Sending, ${count(n, 'statement', 'statements')} left`,
  state: (sent: number, waiting: number) =>
    waiting === 0 ? `${count(sent, 'statement', 'statements')} sent. Nothing is waiting.` : `${count(sent, 'statement', 'statements')} sent, ${waiting} waiting.`,
  faultTitle: 'Not everything was sent. Nothing is lost; it is tried again by itself.',
  faults: {
    unreachable:
      'The store did not answer. Either there is no connection, or the store does not let this page speak to it: then ask whoever runs it to allow this address (CORS).',
    slow: 'The store took too long to answer.',
    unauthorised: 'The store refused the key. Disconnect, then connect with the right one.',
    'not-found': 'There is no record store at this address. Check it with whoever runs the store; it often ends in /xapi.',
    'too-large': 'The store finds a single statement too large.',
    conflict: 'The store holds other statements under the same ids.',
    rejected: 'The store does not accept these statements. Show this message to whoever runs it.',
    busy: 'The store is busy and asks for patience.',
    broken: 'The store reports an error of its own.',
    nonsense: 'What answered is no record store. Check the address.',
    unkept: 'This device could not note what was sent. Free some space, then send again; the store knows what it has already.',
  },
}
