import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian puts servers, which is not on everybody's path. */
const SYSTEM = '/usr/sbin'

/** Where a command is; undefined where there is none of this name. */
export function findCommand(name: string, path = process.env.PATH ?? ''): string | undefined {
  return [...path.split(delimiter), SYSTEM].map((dir) => join(dir, name)).find((file) => existsSync(file))
}
