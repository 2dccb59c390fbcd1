import { createManualClock, createSandbox, type ManualClock, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index'

export const API = 'https://api.stitch.money/graphql'
export const IDENTITY = 'https://secure.stitch.money'

/** An error as a test reads it from the wire. */
export interface WireError {
  message: string
  path?: (string | number)[]
  locations?: { line: number; column: number }[]
  extensions?: Record<string, unknown> & { code?: string }
}

export interface WireAnswer {
  status: number
  body: { data?: Record<string, unknown> | null; errors?: WireError[]; extensions?: { code?: string } }
}

export interface StitchTestWorld extends Sandbox {
  clock: ManualClock
  ask(token: string | null, query: string, variables?: unknown): Promise<WireAnswer>
  /** Links a login and asks for its accounts with everything. */
  link(login: string, bankId?: string): { id: string; token: string; refreshToken: string; accountIds: readonly string[] }
  /** The codes that were answered, one after the other. */
  codes(token: string | null, query: string, variables?: unknown): Promise<(string | undefined)[]>
}

export const ACCOUNTS = `{
  user {
    bankAccounts {
      id
      name
      accountNumber
      currentBalance
      availableBalance
      accountHolder { ... on Individual { fullName } }
      transactions(first: 5) { edges { node { id amount } } pageInfo { hasNextPage endCursor } }
    }
  }
}`

export const VERIFY = `query Verify($input: BankAccountVerificationInput!) {
  client {
    verifyBankAccountDetails(input: $input) {
      accountVerificationResult
      detailedAccountVerificationResults { accountExists identityDocumentMatch initialMatch lastNameMatch }
      accountOpen
    }
  }
}`

export const RESULT = `query Result($requestId: ID!) {
  node(id: $requestId) { ... on ReauthorizationRequired { id status userInteractionUrl } }
}`

/** Details of a person with an identity document. */
export const details = (accountNumber: string, bankId: string | null = 'fnb'): { input: Record<string, unknown> } => ({
  input: {
    accountNumber,
    bankId,
    accountHolder: {
      individual: {
        identifyingDocument: { identityDocument: { number: '9001010001088', country: 'ZA' } },
        familyName: 'Khumalo',
      },
    },
  },
})

/** What an answer says in codes, wherever they stand. */
export const codesOf = ({ body }: WireAnswer): (string | undefined)[] =>
  body.extensions?.code === undefined ? (body.errors ?? []).map(({ extensions }) => extensions?.code) : [body.extensions.code]

export function stitchWorld(options: SandboxOptions = {}): StitchTestWorld {
  const clock = createManualClock()
  const sandbox = createSandbox({ clock, ...options })
  const { stitch } = sandbox.control

  const ask: StitchTestWorld['ask'] = async (token, query, variables = {}) => {
    const response = await sandbox.fetch(API, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, body: (await response.json()) as WireAnswer['body'] }
  }

  return {
    ...sandbox,
    clock,
    ask,
    link(login, bankId = 'fnb') {
      const { id, accountIds } = stitch.addLink({ login, bankId })
      const { accessToken, refreshToken } = stitch.issueToken(id)
      return { id, accountIds, token: accessToken, refreshToken }
    },
    codes: async (token, query, variables) => codesOf(await ask(token, query, variables)),
  }
}

/** An amount of the data at a path, as in `at(body, 'data', 'user', 'bankAccounts', 0)`. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined),
    value,
  )
}
