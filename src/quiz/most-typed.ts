/** Longest text that a typed answer takes, in characters of JavaScript: journal, drafts, quizzes and classes read no longer one. */
export const MOST_TYPED = 500
