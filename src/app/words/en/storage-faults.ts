/** What is said where the browser keeps less than it should. */
export const storageFaults = {
  cannotSave: {
    title: 'Answers can’t be saved here',
    blocked: 'This browser does not let the app store anything. You can go on; your answers are kept while this page is open.',
    full: 'Storage is full. You can go on; your answers are kept while this page is open. Free some space, then try again.',
    hanging: 'The browser’s storage does not answer. You can go on; your answers are kept while this page is open.',
    broken: 'The browser’s storage reports an error. You can go on; your answers are kept while this page is open.',
    newer: 'A newer version of Passage has written here. This older one changes nothing, so that nothing is harmed. You can go on; your answers are kept while this page is open. Save a copy of them first, then load the page anew to get the newer version, and restore the copy there.',
    waiting: (n: number) => (n === 1 ? '1 line is waiting to be saved.' : `${n} lines are waiting to be saved.`),
    copy: 'Save a copy',
    retry: 'Try again',
    partial: 'The file does not hold all of your answers: some cannot be read now. It does not count as a backup. Keep it, load the page anew, then save another.',
    noFile: 'The file could not be made. Check the connection, then try again.',
  },
  unkept: {
    title: 'Your place can’t be saved here',
    why: 'Your answers are saved. Settings and a half-given answer are kept while this page is open.',
  },
  unread: {
    title: 'Earlier answers can’t be read now',
    why: 'What looks back shows your newest answers only; the earlier ones stay stored as they are. Try again, or load the page anew.',
  },
  wiped: {
    title: 'This browser deleted your answers',
    why: 'Answers were saved here before, and now there are none. If you have a backup, restore it.',
    restore: 'Restore a backup',
    fresh: 'Start anew',
  },
  broughtBack: {
    title: 'Lost answers were brought back',
    why: (n: number) =>
      `This browser had lost ${n === 1 ? '1 answer' : `${n} answers`}. ${n === 1 ? 'It was' : 'They were'} brought back from the second copy on this device. A backup outside the browser is safer still.`,
    backup: 'Save a backup',
    seen: 'Understood',
  },
  damaged: {
    title: 'Part of the journal could not be read',
    why: (n: number) =>
      `${n === 1 ? 'One part of your saved answers is damaged or cannot be read. It is kept as it is' : `${n} parts of your saved answers are damaged or cannot be read. They are kept as they are`}; everything else is here. If you have a backup, restore it.`,
    restore: 'Restore a backup',
    seen: 'Understood',
  },
}
