/** A window of a browser with a profile of its own on disk, whatever drives it. */
export interface Tab {
  goto(address: string): Promise<void>
  /** Runs the body of a function in the page and brings back what it returns; promises are waited for. */
  run(body: string): Promise<unknown>
  /** Clicks the element that the body returns, as a mouse does; false where it returns none. */
  click(body: string): Promise<boolean>
  /** Chooses a file in the page's only field for files. */
  choose(file: string): Promise<void>
  /** Ends the browser; the profile stays. */
  close(): Promise<void>
}

/** Where a browser keeps what it is given. */
export interface Places {
  readonly profile: string
  readonly downloads: string
}

/** A browser engine, and how to come by it. */
export interface Engine {
  readonly name: string
  /** Debian's packages that it needs. */
  readonly packages: readonly string[]
  /** Whether all of it is here. */
  isThere(): boolean
  /** Starts it. `atStart`: a script that every page runs before its own. */
  start(places: Places, atStart: string): Promise<Tab>
}
