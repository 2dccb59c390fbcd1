import { BankConnection } from 'bank-connection-kit'
import 'bank-connection-kit/styles.css'
import { measure } from './harness'
import { createPlatform } from './platform'

const { aggregator } = createPlatform()
let flows = 0

measure({
  Card: ({ id }) => (
    <BankConnection userKey="user" aggregator={aggregator} request={{ intent: 'create', institutionId: id }} flow={id} />
  ),
  following() {
    const platform = createPlatform()
    flows += 1
    const flow = `flow-${flows}`
    return {
      card: (
        <BankConnection
          userKey="user"
          aggregator={platform.aggregator}
          request={{ follow: flow, intent: 'create' }}
          flow={flow}
        />
      ),
      isAsked: () => platform.isAsked,
      answer: platform.answer,
    }
  },
})
