/** Where a quiz that is passed on is opened. */
export interface QuizPage {
  readonly address: string
  /** Other devices cannot open it. */
  readonly onlyHere: boolean
}

const THIS_COMPUTER = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The address of the screen that opens a quiz: where this page is, or the lasting address that the server names, where
 * this one is a computer in the local network or this computer alone.
 */
export function quizPage(here: Pick<Location, 'origin' | 'pathname' | 'hostname' | 'protocol'>, home: string | null): QuizPage {
  const alone = THIS_COMPUTER.has(here.hostname)
  const moved = home !== null && (alone || here.protocol === 'http:')
  return { address: `${moved ? home : here.origin + here.pathname}#/quiz`, onlyHere: alone && !moved }
}
