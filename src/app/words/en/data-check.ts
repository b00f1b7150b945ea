const many = (n: number, one: string, more: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`

/** What Settings says of the two copies, and of the check of all that is stored. */
export const dataCheck = {
  title: 'Data check',
  why: 'Reads every saved answer again, compares both copies, and mends what can be mended.',
  run: 'Check the data',
  again: 'Check again',
  running: (done: number, of: number) => (of === 0 ? 'Comparing both copies' : `Reading: ${done} of ${of} parts`),
  failed: 'The data could not be read. Nothing was changed. Try again, or save a backup first.',
  copies: {
    two: 'Every answer is kept twice on this device: in the browser’s database, and in its private files.',
    none: 'There is one copy only on this device: this browser, or this address, has no place for a second one. Save a backup now and then.',
    full: 'The second copy has no room: answers are kept once. Free some space, or save a backup.',
    blocked: 'This browser, or a private window, allows no second copy: answers are kept once. Save a backup now and then.',
    hanging: 'The second copy does not answer: answers are kept once for now. It is tried again at the next start.',
    newer: 'A newer version of Passage has written here: nothing is changed, and no answer is kept for now.',
    broken: 'The second copy reports an error: answers are kept once for now. It is tried again at the next start.',
  },
  sound: 'Everything agrees. Nothing had to be mended.',
  mended: 'What was mended',
  back: (answers: number, lines: number) =>
    answers === 0 ? `${many(lines, 'line', 'lines')} brought back from the second copy` : `${many(answers, 'answer', 'answers')} brought back from the second copy`,
  written: (n: number) => `${many(n, 'line', 'lines')} written to the second copy again`,
  cleared: (n: number) => `${many(n, 'damaged line', 'damaged lines')} taken out of the second copy`,
  damagedThere: (n: number) => `${many(n, 'damaged line', 'damaged lines')} found in the second copy, still in use elsewhere. Close the other tabs and check again.`,
  refolded: 'What the screens showed did not follow from your answers; it was worked out anew',
  notCompared: 'Both copies could not be compared now; another tab may be at it. Check again later.',
  newer: 'A part was written by a newer version of Passage. It is left as it is; load the page anew to get that version.',
  counts: {
    title: 'What is stored',
    answers: 'Answers',
    lines: 'Lines of the journal',
    writers: 'Tabs and devices that wrote them',
    stretches: 'Parts they are stored in',
    damaged: 'Damaged parts',
    copy: 'Lines in the second copy',
    backup: 'Last backup',
    never: 'None yet',
    number: (n: number) => n.toLocaleString('en-GB'),
  },
  damaged: {
    title: 'Damaged parts',
    why: 'They could not be read, and are kept aside as they are. What the second copy or a backup holds of them is not lost.',
    save: 'Save it as a file',
    saved: (name: string) => `Saved as ${name}`,
    gone: 'It is not there any more.',
  },
}
