/** Words by which the number of an English noun is told, or by which it is seen that it cannot be told. */

/** Nouns that stand for several things without an s. */
export const UNMARKED_PLURALS: ReadonlySet<string> = new Set(['children', 'men', 'women', 'people', 'criteria', 'memoranda'])

/** Nouns that stand for one or for several, or whose s is no plural. */
export const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  ...['staff', 'police', 'personnel', 'aircraft', 'data', 'means', 'series', 'species', 'headquarters', 'news', 'corps'],
  ...['gas', 'bias', 'atlas', 'canvas', 'chaos', 'lens'],
])

/** What begins a clause, or a verb that makes one: such a text has no noun that everything else hangs on. */
export const PRONOUNS_AND_VERBS: ReadonlySet<string> = new Set([
  ...['who', 'whom', 'whose', 'what', 'which', 'where', 'when', 'why', 'how', 'that', 'it', 'they', 'he', 'she', 'we'],
  ...['is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'do', 'does', 'did', 'can', 'could'],
  ...['should', 'will', 'would', 'must', 'may', 'might'],
])

/** What adds something to a noun: the noun stands before it. */
export const WORDS_AFTER_A_NOUN: ReadonlySet<string> = new Set([
  ...['of', 'in', 'on', 'at', 'to', 'for', 'by', 'with', 'from', 'about', 'after', 'against', 'among', 'around', 'as'],
  ...['before', 'behind', 'beside', 'between', 'beyond', 'during', 'into', 'off', 'over', 'through', 'towards', 'under'],
  ...['within', 'without', 'than'],
])
