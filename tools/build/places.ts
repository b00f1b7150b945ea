/** Where the build leaves things, relative to the project's root. */
export const APP_DIR = 'dist/app'
export const RELAY_DIR = 'dist/relay'
/** The policy that the server sends as a header; beside the app, not in it, so that nobody fetches or precaches it. */
export const POLICY_FILE = 'dist/content-security-policy.txt'
