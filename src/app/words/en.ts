import { enCore } from './en-core.ts'
import { enScreens } from './en-screens.ts'

/** English, whole. */
export const en = { ...enCore, ...enScreens }
