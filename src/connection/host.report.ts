/** Tells the developer, once for each text. The console is where a developer looks; hosts that collect errors hook it. */
const told = new Set<string>()

export function report(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error)
  if (told.has(text)) return
  told.add(text)
  console.error(error)
}

/** Runs a host's callback. What it throws is the host's to see, and no reason for the flow to stop. */
export function callHost(run: () => void): void {
  try {
    run()
  } catch (error) {
    if (typeof globalThis.reportError === 'function') globalThis.reportError(error)
    else report(error)
  }
}
