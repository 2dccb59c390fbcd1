/** One tab of a browser that is driven as a person would: nothing here is known of Chromium alone. */
export interface Tab {
  goto(url: string): Promise<void>
  /** Runs a function in the page, which must not use anything from around it. */
  run<A extends unknown[], T>(inPage: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /** Runs a text of statements in the page. */
  script(text: string): Promise<void>
  /** Clicks with the pointer what the function finds in the page. Answers false where it finds nothing. */
  click<A extends unknown[]>(find: (...args: A) => Element | null, ...args: A): Promise<boolean>
  /** Types into what has focus. */
  type(text: string): Promise<void>
  reload(): Promise<void>
  picture(path: string): Promise<void>
  close(): Promise<void>
}

export interface DrivenBrowser {
  readonly version: string
  /** A tab with nothing remembered from before. The others are closed. */
  fresh(url: string): Promise<Tab>
  /** One more, of the same user. */
  another(): Promise<Tab>
  tabs(): Promise<Tab[]>
  close(): Promise<void>
}
