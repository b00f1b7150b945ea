import { wordlist } from '@scure/bip39/wordlists/english.js'

/** Words that nobody wants beside a room's name, and what stands in their place. */
const INSTEAD: Readonly<Record<string, string>> = {
  abuse: 'aloe',
  addict: 'amber',
  assault: 'bramble',
  betray: 'beaver',
  blood: 'saffron',
  bomb: 'birch',
  bullet: 'bobbin',
  cannon: 'cedar',
  crime: 'clover',
  cruel: 'cobalt',
  disease: 'sable',
  dumb: 'daisy',
  enemy: 'fern',
  evil: 'finch',
  fat: 'fiddle',
  fatal: 'flute',
  grief: 'rowan',
  gun: 'hazel',
  hurt: 'ibis',
  illegal: 'larch',
  insane: 'iris',
  pistol: 'lilac',
  prison: 'plover',
  rifle: 'linen',
  shoot: 'maroon',
  sick: 'tulip',
  suffer: 'moss',
  tragic: 'nutmeg',
  ugly: 'opal',
  vicious: 'otter',
  victim: 'pebble',
  warfare: 'plum',
  weapon: 'poppy',
}

/**
 * The words of the check: those of BIP-39, which differ in their first four letters, so that none is misheard for
 * another. 6 KB compressed: to be loaded on the screens that show them. A changed word is a new version of the protocol.
 */
export const ENGLISH_WORDS: readonly string[] = wordlist.map((word) => INSTEAD[word] ?? word)
