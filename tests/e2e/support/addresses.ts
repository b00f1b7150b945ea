/** The port that the tests' server listens on, on the loopback interface only; `TEST_PORT` names another. */
export const TEST_PORT = Number(process.env.TEST_PORT ?? 4735)

/** The address at which everything works: browsers trust this computer's own name. */
export const ADDRESS = `http://localhost:${TEST_PORT}`

/** The same server under a name that browsers do not trust: no service worker, no locks, no crypto.subtle. */
const PLAIN_HOST = 'passage.test'
export const PLAIN_ADDRESS = `http://${PLAIN_HOST}:${TEST_PORT}`

/** How Chromium is started: quiet, without a sandbox (containers have none), and with the second name known. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`,
]
