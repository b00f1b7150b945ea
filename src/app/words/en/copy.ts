const sentences = (n: number): string => (n === 1 ? '1 sentence' : `${n} sentences`)
const questions = (n: number): string => (n === 1 ? '1 question' : `${n} questions`)

/** Words about the learner's own copy of the document. */
export const copy = {
  open: {
    title: 'Open your copy',
    more: 'Open another copy, or add to this one',
    why: 'This app holds none of the page’s sentences. Open a copy of your own, and they stand here and beside each answer. They stay on this device and go into no backup.',
    steps: (title: string, publisher: string, date: string): readonly string[] => [
      `Open “${title}” in a browser, at its publisher: ${publisher}, page dated ${date}.`,
      'Select all and copy, or save the page.',
      'Paste the text here, or choose the file.',
    ],
    paste: 'Text of the page',
    do: 'Open this text',
    choose: 'Choose a file',
    formats: 'A .txt or .html file of at most 5 MB. It is read, never shown or run.',
  },
  reading: 'Looking for the sentences',
  kept: {
    whole: (n: number, all: number) => `${n} of ${sentences(all)} recognised.`,
    part: (n: number, all: number) =>
      `${n} of ${sentences(all)} recognised. This text is another version of the page, or a part of it.`,
    few: (n: number, all: number) => `${n} of ${sentences(all)} recognised and added to your copy.`,
    none: (all: number) => `None of the ${sentences(all)} recognised.`,
  },
  doubtful: {
    few: 'This looks like another document',
    fewWhy: (n: number, all: number, title: string) =>
      `Only ${n} of the ${sentences(all)} of “${title}” stand in it. Nothing was kept. If it is a part of that page, keep what was recognised.`,
    keep: (n: number) => `Keep ${sentences(n)}`,
    none: 'This is another document',
    noneWhy: (all: number, title: string, date: string) =>
      `None of the ${sentences(all)} of “${title}” (${date}) stands in it. Nothing was kept and nothing was changed. Check that it is that page, and that all of it was copied.`,
    leave: 'Leave it',
  },
  removed: 'Your copy was removed from this device.',
  opened: {
    title: (n: number, all: number) => `Your copy: ${n} of ${sentences(all)}`,
    since: (day: string) => `Opened on ${day}. Kept on this device only.`,
    unstored: 'This browser does not let the app store it: it is there while this page is open.',
    remove: 'Remove my copy',
  },
  missing: {
    title: (passages: number, touched: number) =>
      `${passages === 1 ? '1 passage differs' : `${passages} passages differ`}, ${touched === 0 ? 'no question' : questions(touched)} touched`,
    why: 'These sentences were not recognised. What the bank asks about them may read differently in your version of the page.',
    altered: (n: number) => `${sentences(n)} ${n === 1 ? 'reads' : 'read'} differently`,
    absent: (n: number) => `${sentences(n)} not found`,
    touches: (n: number) => `It touches ${questions(n)}:`,
  },
  source: {
    title: 'In your copy',
    open: (ref: string) => `Open at ${ref}`,
  },
  reader: {
    gap: (n: number) => (n === 0 ? '[not in your copy]' : `[${sentences(n)} not in your copy]`),
    views: 'How the document is shown',
    text: 'Text',
    outline: 'Outline',
    lead: 'Bar and number: the chance in 100 that you would recall the passage today.',
    asked: (n: number) => `${questions(n)} on this`,
    answer: 'Answer',
    practise: 'Practise',
  },
  faults: {
    title: 'This was not read. Nothing was changed.',
    empty: 'There is nothing in it. Copy the text of the page, or save the page, then try again.',
    oversized: 'It is larger than 5 MB, or has more text than a page. Save the page alone, without its pictures, or paste its text.',
    binary: 'The file is no text: it may be a PDF, a document or a picture. Save the page as .html or .txt, or paste its text.',
    archive: 'The file is a page in its browser’s own wrapping (.mhtml, .webarchive). Save it again as “HTML only”, or paste its text.',
    encoding: 'The file names an encoding that this browser cannot read. Save it as UTF-8, or paste the text of the page.',
    encodingAt: (line: number) =>
      `Line ${line} of the file has a character that does not fit its encoding. Save it as UTF-8, or paste the text of the page.`,
    'no-text': 'The file has no text to read, only code: the page builds itself in the browser. Open it there, select all, copy, and paste it here.',
    hanging: 'Reading it took too long and was stopped. Paste the text of the page instead.',
    stopped: 'Reading it broke off. Try again, or paste the text of the page.',
    unready: 'What your copy is compared with could not be fetched. Check the connection, then try again.',
    unremoved: 'The browser’s storage does not answer, so your copy is still there. Try again.',
  },
}
