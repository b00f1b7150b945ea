import { parseArgs } from 'node:util'

/** The port that the app's address keeps: what is saved in a browser belongs to an address, port included. */
const USUAL_PORT = 4725

/** How the server was asked to run. */
export interface RelayOptions {
  /** 0 to 65535; 0 lets the system choose a free one. */
  readonly port: number
  /** The network address to listen on; undefined means every address of this computer. */
  readonly host: string | undefined
  /** The lasting https address of a hosted copy, told to learners on addresses that do not last. */
  readonly home: string | undefined
  /** Paths of the certificate and its private key; undefined means plain http. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined
}

/** An argument or a variable that the server cannot follow; the message says what is wrong and what to write. */
export class OptionError extends Error {}

export const USAGE = `npm start -- [--home URL] [--cert FILE --key FILE]

  --home URL               the https address of a hosted copy, shown on addresses that do not last
  --cert FILE --key FILE   serve https with this certificate and private key (PEM)

  PORT=number              another port than ${USUAL_PORT}
  HOST=address             listen on this address only; HOST=127.0.0.1 keeps the app to this computer`

/**
 * Reads the command line and the environment.
 *
 * @returns the options, or 'help' when help was asked for
 * @throws OptionError where an argument is unknown, incomplete or out of range
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): RelayOptions | 'help' {
  const values = parseFlags(args)
  if (values.help === true) return 'help'
  return {
    port: readPort(env.PORT),
    host: env.HOST === undefined || env.HOST === '' ? undefined : env.HOST,
    home: values.home === undefined ? undefined : readHome(values.home),
    tls: readTls(values.cert, values.key),
  }
}

function parseFlags(args: readonly string[]) {
  const options = {
    home: { type: 'string' },
    cert: { type: 'string' },
    key: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new OptionError(`${reason}\n\n${USAGE}`, { cause })
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return USUAL_PORT
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port >= 0 && port <= 65535) return port
  throw new OptionError(`PORT=${text} is no port: write a number from 0 to 65535, such as PORT=${USUAL_PORT}.`)
}

function readHome(text: string): string {
  const home = URL.canParse(text) ? new URL(text) : undefined
  if (home?.protocol === 'https:') return home.href
  throw new OptionError(`--home ${text} is no https address: write one such as --home https://passage.example/`)
}

function readTls(cert: string | undefined, key: string | undefined): RelayOptions['tls'] {
  if (cert === undefined && key === undefined) return undefined
  if (cert !== undefined && key !== undefined) return { cert, key }
  throw new OptionError(`--cert and --key belong together: ${cert === undefined ? '--cert' : '--key'} is missing.`)
}
