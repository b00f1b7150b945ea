/**
 * Installs the Trusted Types policy named `default`: whatever a library hands to the browser as the address of a
 * script passes only if it is one of our own workers or our service worker; strings never become HTML or code.
 * Must be imported before anything that starts a worker.
 */
const base = new URL('.', document.baseURI)

/** Our service worker stands beside the page, our workers among the built assets (in development: the sources). */
function isOwnScript(address: URL): boolean {
  if (address.origin !== base.origin || !address.pathname.startsWith(base.pathname)) return false
  const path = address.pathname.slice(base.pathname.length)
  return path === 'sw.js' || path.startsWith('assets/') || import.meta.env.DEV
}

window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (!isOwnScript(new URL(address, base))) throw new TypeError(`${address} is no script of this app.`)
    return address
  },
})
