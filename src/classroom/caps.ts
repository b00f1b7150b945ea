import { MOST_QUESTIONS } from '../quiz/quiz.ts'

/** Bytes of one message, sealed or not. A question with its reasons is a fifth of it. */
export const LARGEST_MESSAGE = 16_384
/** Seats of one class. */
export const MOST_SEATS = 2_000
/** Keys that wait for the host's word at a time; whoever comes later asks again. */
export const MOST_WAITING = 500
/** Questions of one class. */
export const MOST_ASKED = MOST_QUESTIONS
/** Characters of a name, as people count them but for those that are made of several. */
export const LONGEST_NAME = 40
/** How often one answer can be changed. */
export const MOST_TURNS = 999
/** The longest that an answer can have taken, in milliseconds: a day. */
export const LONGEST_MS = 86_400_000
