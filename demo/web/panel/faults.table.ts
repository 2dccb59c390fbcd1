import type { FaultRule } from 'bank-connection-kit/sandbox'
import type { Platform } from '../../shared/demo.types'

type Rule = Omit<FaultRule, 'times'> & { times?: number | 'all' }

/** What goes wrong on the way, with what to expect of it. */
interface NamedFault {
  name: string
  happens: string
  rule: Rule
}

type Where = Pick<Rule, 'method' | 'path'>

const job: Where = { method: 'GET', path: '/jobs/*' }
const begin: Where = { method: 'POST', path: '/users/*/connections' }
const graphql: Where = { method: 'POST', path: '/graphql' }

/** Of a look, on whichever platform. */
const ofLooks = (look: Where): NamedFault[] => [
  { name: 'Drop two looks', happens: 'A hint, and the screen stays', rule: { ...look, times: 2, fault: { kind: 'dropped' } } },
  {
    name: '503 on two looks',
    happens: 'A hint, and the screen stays',
    rule: { ...look, times: 2, fault: { kind: 'status', status: 503 } },
  },
  {
    name: '429, retry after 60 s',
    happens: 'The kit waits as long as it was told',
    rule: { ...look, fault: { kind: 'status', status: 429, retryAfterS: 60 } },
  },
  {
    name: 'A page of HTML',
    happens: 'Counts as no answer; after two, a hint',
    rule: { ...look, times: 2, fault: { kind: 'html' } },
  },
  { name: 'An empty answer', happens: 'Counts as no answer', rule: { ...look, times: 2, fault: { kind: 'empty' } } },
  { name: 'Half an answer', happens: 'Counts as no answer', rule: { ...look, times: 2, fault: { kind: 'truncated' } } },
  { name: 'Five megabytes', happens: 'Counts as no answer', rule: { ...look, fault: { kind: 'huge' } } },
  { name: 'No answer, ever', happens: 'Given up after 30 s', rule: { ...look, fault: { kind: 'hanging' } } },
]

const ofBasiq: readonly NamedFault[] = [
  ...ofLooks(job),
  { name: 'The job is gone', happens: 'Try again', rule: { ...job, times: 'all', fault: { kind: 'status', status: 404 } } },
  {
    name: 'Submit is cut off',
    happens: 'It arrived, but nobody knows: trying again joins it',
    rule: { ...begin, delivered: true, fault: { kind: 'dropped' } },
  },
  {
    name: '503 on submit',
    happens: 'Nothing has started: try again',
    rule: { ...begin, fault: { kind: 'status', status: 503 } },
  },
  {
    name: '429 on submit',
    happens: 'A pause, counted down',
    rule: { ...begin, fault: { kind: 'status', status: 429, retryAfterS: 90 } },
  },
]

export const faultsOf: Readonly<Record<Platform, readonly NamedFault[]>> = {
  'basiq-2.1': ofBasiq,
  'basiq-3': ofBasiq,
  stitch: ofLooks(graphql),
}
