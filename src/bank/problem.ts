/** Where a value stands inside a file: keys and indices from its root. */
export type Path = readonly (string | number)[]

/** Gives the file as it is printed and the line (from 1) of a value. A missing value has its parent's line. */
export type Locate = (file: string, path: Path) => { readonly file: string; readonly line: number }

/** Something wrong in a bank. An error stops the build, a warning is listed. */
export interface Problem {
  readonly level: 'error' | 'warning'
  readonly file: string
  readonly line: number
  /** The sentence, fact or field it concerns; empty for a whole file. */
  readonly subject: string
  readonly reason: string
}

/** `file:line: subject: reason`, as editors and terminals link it; a warning says so. */
export function formatProblem(problem: Problem): string {
  const subject = problem.subject === '' ? '' : `${problem.subject}: `
  const level = problem.level === 'warning' ? 'warning: ' : ''
  return `${problem.file}:${problem.line}: ${level}${subject}${problem.reason}`
}

/** Collects problems, so that an author sees them all at once. */
export interface Reporter {
  readonly problems: readonly Problem[]
  error(file: string, path: Path, subject: string, reason: string): void
  warn(file: string, path: Path, subject: string, reason: string): void
}

/** An empty collection of problems that finds lines by `locate`. */
export function createReporter(locate: Locate): Reporter {
  const problems: Problem[] = []
  const add =
    (level: Problem['level']): Reporter['error'] =>
    (file, path, subject, reason) => {
      problems.push({ level, ...locate(file, path), subject, reason })
    }
  return { problems, error: add('error'), warn: add('warning') }
}
