/** All own keys of the language's prototypes, and what an empty object answers for those that are not there. Runs in a page too. */
export function prototypes(): string {
  const all = [Object, Function, Array, String, Number, Boolean, Map, Set, Promise, RegExp, Date].map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
  return all.join('|') + String(Reflect.get({}, 'polluted'))
}
