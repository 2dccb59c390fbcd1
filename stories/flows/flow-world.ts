import { QueryClient } from '@tanstack/react-query'
import type { SandboxControl } from '../../src/sandbox'
import type { BankConnectionProps } from '../../src/view'
import { NOW } from '../fixtures/view.fixtures'
import { createBankPage, type BankPage } from './bank-page'
import { createFlowMemory } from './flow-memory'
import { createFlowClock, type FlowClock } from './flow-clock'

/** The props of a flow that makes its own connection. */
type FlowProps = Extract<BankConnectionProps, { userKey: string }>

/** A simulated world in which one flow is lived through: in this page, on a clock that stands until it is moved. */
export interface FlowWorld {
  clock: FlowClock
  /** The page at the platform's, to which the flow may send the user. */
  bankPage: BankPage
  control: SandboxControl
  /** Does at the bank what its customer does there, outside of the kit. */
  atBank: () => void
  props: FlowProps
}

const nobody = () => {}

/** A host that offers everything. What it would do is not shown here. */
const HOST: BankConnectionProps['handlers'] = {
  signIn: nobody,
  chooseBank: nobody,
  changeDetails: nobody,
  contactSupport: nobody,
  notify: nobody,
}

/** What all worlds share. They begin at the fixtures' moment. */
export const beginWorld = () => {
  const clock = createFlowClock(NOW)
  const bankPage = createBankPage()
  const props: Omit<FlowProps, 'aggregator' | 'request'> = {
    userKey: 'the-reviewer',
    handlers: HOST,
    clock,
    environment: bankPage.page,
    authorizationMode: 'popup',
    resume: createFlowMemory(),
    queryClient: new QueryClient(),
  }
  return { clock, bankPage, props }
}
