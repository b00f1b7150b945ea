export const help = {
  title: 'Help',
  lead: 'Passage asks you about a document until you know it. No account, no tracking; your answers stay on this device.',
  sections: [
    {
      title: 'How a session works',
      text: [
        'Start asks what is due today and a few new facts. A new fact is asked before it is shown: a guess is fine.',
        'After each answer you see what is true, where it stands in the document, and when it returns. A miss returns after four questions.',
        'Leave at any time. Your place and a half-typed answer are kept.',
      ],
    },
    {
      title: 'Guess, Think so, Sure',
      text: [
        'Choosing how sure you are submits the answer. It sets when the question returns and never changes your score.',
        'Settings can switch this off; then there is a single Check.',
      ],
    },
    {
      title: 'Quizzes',
      text: [
        'Practice tells you after every answer. An exam tells nothing until you hand in. Either can have a time limit, with extra time for whoever needs it.',
        'Pass it on gives a link, a QR code or a file: whoever opens it gets the same questions. No name and no answer is in it.',
      ],
    },
    {
      title: 'When a question returns',
      text: [
        'Each fact has one memory, whichever way it is asked. It is estimated with FSRS-6, an open method, from your own answers.',
        'A fact is due when the chance of recalling it falls below the target in Settings, 90 in 100 unless you change it.',
      ],
    },
    {
      title: 'The document itself',
      text: [
        'The app holds questions about a page and none of its sentences. Open your own copy under Document: paste its text, or choose a saved .txt or .html file.',
        'Every sentence that is recognised then stands there and beside each answer. It stays on this device, goes into no backup, and can be removed.',
      ],
    },
    {
      title: 'Mistakes of the app',
      text: [
        'I slipped takes an answer back; the question returns at the end. Count it as right overrules the app on typed answers.',
        'Report this question keeps a note for whoever writes the bank.',
      ],
    },
    {
      title: 'Keeping your answers',
      text: [
        'Answers are saved in this browser. Browsers may delete data of sites that are rarely opened, so save a backup now and then, and install the app where that is offered.',
        'A backup is one file. Restoring it adds what is missing and never removes anything.',
      ],
    },
  ],
  keys: {
    title: 'Keys',
    rows: [
      ['A – G', 'pick an answer'],
      ['T, F', 'true, false'],
      ['1 2 3', 'Guess, Think so, Sure'],
      ['Enter', 'from an answer on to how sure you are; continue'],
      ['Space', 'show a card'],
      ['1 – 4', 'Forgot, Hard, Good, Easy'],
      ['↑ ↓, Enter', 'where tiles are matched or sorted: change the place of a tile; on to the next tile'],
      ['A, B, …', 'where tiles are sorted: put a tile there, and on to the next one'],
      ['Alt + ↑ ↓', 'where rows are put in order: move a row up or down'],
      ['Arrows', 'from passage to passage in the chart of the document'],
    ] as const,
  },
  about: {
    title: 'About',
    version: (version: string) => `Passage ${version}`,
    bank: (title: string, publisher: string, date: string) =>
      `The bank “${title}” asks about a public page of that name (${publisher}, ${date}). Its questions are our own words; the page’s sentences are not part of this app.`,
    licence: 'Free software under the MIT licence.',
    fonts: 'Typefaces: Source Serif 4 and Atkinson Hyperlegible Next, both under the SIL Open Font License.',
    fontLicences: [
      ['Licence of Source Serif 4', 'licences/source-serif-4.txt'],
      ['Licence of Atkinson Hyperlegible Next', 'licences/atkinson-hyperlegible-next.txt'],
    ] as const,
  },
}
