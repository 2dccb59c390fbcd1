import {
  judgeVerification,
  linkedAccounts,
  stitch,
  verifyBankAccount,
  type StitchOperation,
  type StitchOptions,
} from '../../src/aggregators/stitch'
import { createSandbox } from '../../src/sandbox'
import { beginWorld, type FlowWorld } from './flow-world'

const API = 'https://api.stitch.money/graphql'
const RETURN = 'https://app.example/return'

interface What {
  operation: StitchOperation
  judge?: NonNullable<StitchOptions['judge']>
  /** Whose token it takes: a login of the sandbox's that has linked its bank, or the app itself. */
  login?: string
}

function stitchWorld({ operation, judge, login }: What): FlowWorld {
  const { clock, bankPage, props } = beginWorld()
  const { fetch, control } = createSandbox({ clock })
  const link = control.stitch.addLink({ login: login ?? 'connects', bankId: 'fnb' })
  const token = login === undefined ? control.stitch.issueClientToken() : control.stitch.issueToken(link.id).accessToken
  const aggregator = stitch({
    operation,
    ...(judge && { judge }),
    redirectUri: RETURN,
    execute: async ({ query, variables }, { signal }) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      return (await fetch(API, { method: 'POST', headers, signal, body: JSON.stringify({ query, variables }) })).json()
    },
  })
  return {
    clock,
    bankPage,
    control,
    atBank: () => {
      for (const { id } of control.stitch.interactions()) control.stitch.settle(id, 'complete')
    },
    props: { ...props, aggregator, request: { intent: 'refresh', connectionId: link.id, institutionId: 'fnb' } },
  }
}

/** Accounts of a user who linked FNB before. */
export const accountsWorld = (login: string): FlowWorld => stitchWorld({ login, operation: linkedAccounts() })

/** Whose an account is. The number decides what comes of it. */
export const verificationWorld = (accountNumber: string): FlowWorld =>
  stitchWorld({
    judge: judgeVerification,
    operation: verifyBankAccount({
      accountNumber,
      bankId: 'fnb',
      accountHolder: {
        individual: {
          identifyingDocument: { identityDocument: { number: '9001010001088', country: 'ZA' } },
          familyName: 'Khumalo',
        },
      },
    }),
  })
