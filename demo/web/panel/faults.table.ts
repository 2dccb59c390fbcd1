import type { FaultRule } from 'bank-connection-kit/sandbox'

const look = { method: 'GET', path: '/jobs/*' } as const
const begin = { method: 'POST', path: '/users/*/connections' } as const

/** What can go wrong on the way, each with what to expect of it. */
export const faults: readonly { name: string; happens: string; rule: Omit<FaultRule, 'times'> & { times?: number | 'all' } }[] = [
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
    happens: 'Taken for no answer; two are a hint',
    rule: { ...look, times: 2, fault: { kind: 'html' } },
  },
  { name: 'An empty answer', happens: 'Taken for no answer', rule: { ...look, times: 2, fault: { kind: 'empty' } } },
  { name: 'Half an answer', happens: 'Taken for no answer', rule: { ...look, times: 2, fault: { kind: 'truncated' } } },
  { name: 'Five megabytes', happens: 'Taken for no answer', rule: { ...look, fault: { kind: 'huge' } } },
  { name: 'No answer, ever', happens: 'Given up after 30 s', rule: { ...look, fault: { kind: 'hanging' } } },
  { name: 'The job is gone', happens: 'Try again', rule: { ...look, times: 'all', fault: { kind: 'status', status: 404 } } },
  {
    name: 'Submit is cut off',
    happens: 'It arrived, but nobody knows: trying again joins it',
    rule: { ...begin, delivered: true, fault: { kind: 'dropped' } },
  },
  { name: '503 on submit', happens: 'Nothing was begun: try again', rule: { ...begin, fault: { kind: 'status', status: 503 } } },
  {
    name: '429 on submit',
    happens: 'A pause, counted down',
    rule: { ...begin, fault: { kind: 'status', status: 429, retryAfterS: 90 } },
  },
]
