/** localforage as modules, of which the build takes what is used (`tools/build/lean-localforage.ts`). */
declare module 'localforage/src/localforage.js' {
  import localforage from 'localforage'
  export default localforage
}
