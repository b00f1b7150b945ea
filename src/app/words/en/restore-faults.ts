/** Why a backup was not restored. */
export const restoreFaults = {
  title: 'This file was not restored. Nothing was changed.',
  damaged: 'The file is damaged: its content does not match its checksum. Try another copy of it.',
  truncated: 'The file is cut off: its end is missing. Try another copy of it.',
  foreign: 'This is not a backup made by Passage. Choose a file whose name ends in .jsonl.gz.',
  oversized: 'The file is larger than a backup can be. Choose a file made by Passage.',
  newer: 'The file was made by a newer version of Passage. Update the app, then try again.',
  hanging: 'Reading the file took too long and was stopped. Try again, or try another copy of it.',
  stopped: 'Reading the file broke off. Check that this address still answers, then try again.',
  unsupported: 'This browser cannot unpack the file. Try a newer browser.',
  unread: 'Your earlier answers cannot be read now, so the file was not compared with them. Load the page anew, then try again.',
  unwritable: 'The answers could not be stored. Free some space, then try again.',
}
