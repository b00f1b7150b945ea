import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** An agent of xAPI. */
export type Actor =
  | { readonly objectType: 'Agent'; readonly account: { readonly homePage: string; readonly name: string } }
  | { readonly objectType: 'Agent'; readonly mbox: string; readonly name?: string }

/** Where the pseudonyms are at home: no address of anybody's. */
const HOME = 'urn:x-passage:journal'

/**
 * The name under which a learner is told from others without being named: it follows from the journal's id and does not
 * lead back to it.
 */
export function pseudonymOf(learner: string): string {
  return bytesToHex(sha256(utf8ToBytes(`passage-pseudonym/${learner}`))).slice(0, 20)
}

/** The actor of a learner's statements: a pseudonym, or the mail address that they gave. */
export function actorOf(learner: string, given: { readonly name: string; readonly mail: string } | null): Actor {
  if (given === null || !isMail(given.mail)) {
    return { objectType: 'Agent', account: { homePage: HOME, name: pseudonymOf(learner) } }
  }
  const name = given.name.trim()
  return { objectType: 'Agent', mbox: `mailto:${given.mail.trim()}`, ...(name === '' ? {} : { name }) }
}

/** Whether a text has the shape of a mail address. */
export function isMail(text: string): boolean {
  return /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[a-z]{2,}$/i.test(text.trim())
}
