import { byHand } from './by-hand.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** "A or B", "A, B or C"; of more than four the first three and the last. */
const either = (all: readonly string[]) =>
  all.length > 4 ? `${all.slice(0, 3).join(', ')} … ${all.at(-1)}` : [all.slice(0, -1).join(', '), ...all.slice(-1)].filter(Boolean).join(' or ')

/** Words of the projector. */
export const screen = {
  title: 'Projector',
  waiting: 'Waiting for the host’s window',
  waitingWhy: 'Open the class on this computer, in the window with the controls. What is projected appears here.',
  lost: 'The host’s window is closed or asleep. What stands here is as it was last.',
  full: 'Full screen',
  controls: 'Controls',
  back: 'Back',
  blank: 'The screen is blank. B or the next step brings it back.',
  typed: (typed: string) => `Hands: ${typed}`,
  question: (n: number, total: number) => `Question ${n} of ${total}`,
  questions: (n: number) => count(n, 'question', 'questions'),
  stepsLabel: 'Steps',
  steps: { vote: 'Vote', talk: 'Talk', again: 'Vote again', answer: 'Answer' },
  answered: (n: number, of: number) => `${n} of ${of} answered`,
  hands: byHand,
  seats: (n: number) => `${n} joined`,
  lobby: {
    title: 'Join the class',
    scan: 'Scan with your phone’s camera',
    orType: 'Or open this address and type the code',
    code: 'Code',
    compare: 'By code, your phone shows these four words too',
    locked: 'The door is closed',
    hands: 'Raise your hand to vote',
    noDoor: 'No address for phones is known yet',
    qr: 'QR code to join',
  },
  join: (host: string) => `Join at ${host}`,
  raise: (options: readonly string[]) => `Raise your hand for ${either(options)}`,
  lay: 'On your phones',
  time: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, '0')}`,
  timeLeft: 'Time left',
  paused: 'Paused',
  closed: 'Voting is closed',
  talk: { title: 'Talk with your neighbours', why: 'Say what you chose and why. Then everybody votes again.' },
  parts: 'Put these where they belong',
  sorted: 'Into',
  window: { title: 'Everybody at their own pace', why: 'All questions are open on your phones.' },
  over: { title: 'Time is over', why: 'The answers come now.' },
  right: 'Right answer',
  counted: (first: number, second: number | null) =>
    second === null ? count(first, 'vote', 'votes') : `${count(first, 'vote', 'votes')} before, ${second} after`,
  outcomes: { right: 'Right', partly: 'Partly right', wrong: 'Wrong', unknown: 'Don’t know' },
  gain: (first: number, second: number | null) => (second === null ? `${first}%` : `${first}% → ${second}%`),
  gainWhy: { one: 'right', two: 'right, before and after talking', nobody: 'right, before talking; nobody voted again', again: 'right, in the second vote' },
  legend: { first: 'first vote', second: 'second vote' },
  noVotes: 'Nobody voted on this question.',
  /** `again`: in the second vote. */
  voted: (phones: number, hands: number, several: boolean, again: boolean) =>
    `${again ? 'Voted again' : 'Voted'}: ${[phones > 0 || hands === 0 ? count(phones, 'phone', 'phones') : '', hands > 0 ? byHand(hands, several) : ''].filter(Boolean).join(', ')}.`,
  answer: 'Answer',
  end: {
    title: 'That was it',
    home: 'Your phone shows your own answers with the reasons. Take them home from there.',
    quiz: 'Today’s questions, for your own phone',
    quizCode: 'QR code of today’s questions',
    top: 'First three',
    seat: (rank: number, seat: number) => `${rank}. Seat ${seat}`,
    teams: 'Teams',
    team: (rank: number, team: number, score: number) => `${rank}. Team ${team}: ${Math.round(score * 100)}%`,
  },
}
