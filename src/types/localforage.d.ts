/** localforage without its own copy of Promise, which every browser we support has. */
declare module 'localforage/dist/localforage.nopromises.js' {
  import localforage from 'localforage'
  export default localforage
}
