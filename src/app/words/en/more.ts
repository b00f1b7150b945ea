export const more = {
  join: { title: 'Join a class', what: 'Take part with six digits from the screen, or open answers from a class' },
  what: {
    facts: 'Every fact of the bank: search, history, own notes, pause',
    class: 'Live votes by phones or raised hands; join one, or host your own',
    quiz: 'Drawn by objectives, practice or exam conditions',
    print: 'Quizzes with keys, two-sided cards, study sheets',
    settings: 'How you are asked, appearance, backup',
    help: 'How it works, keys, about',
  },
}
