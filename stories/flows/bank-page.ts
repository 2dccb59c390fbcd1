import type { BankConnectionProps } from '../../src/view'

type Environment = NonNullable<BankConnectionProps['environment']>

/** The platform's page as a flow opens it: here it is drawn below the kit, so that nobody needs a window for it. */
export interface BankPage {
  /** The page around the kit, whose windows open here. */
  page: Environment
  /** Where the window is; null while none is open. */
  address(): URL | null
  subscribe(onChange: () => void): () => void
  /** Comes back as the platform would send its user back. */
  comeBack(): void
  /** Closes the window without a word. */
  close(): void
}

const nothing = () => undefined

export function createBankPage(): BankPage {
  const listeners = new Set<() => void>()
  let at: URL | null = null
  let hear: (address: URL) => void = nothing

  function move(to: URL | null): void {
    at = to
    for (const listener of listeners) listener()
  }

  const close = () => move(null)
  return {
    page: {
      hidden: () => false,
      offline: () => false,
      onWake: () => nothing,
      address: () => null,
      replace: nothing,
      go: nothing,
      // There is no other tab in this world.
      lock: (_name, run) => run(),
      open: () => ({
        go: move,
        closed: () => at === null,
        show: nothing,
        close,
        onReturn: (listener) => {
          hear = listener
          return () => {
            hear = nothing
          }
        },
      }),
    },
    address: () => at,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    comeBack: () => {
      const back = at?.searchParams.get('redirect_uri')
      move(null)
      if (back) hear(new URL(back))
    },
    close,
  }
}
