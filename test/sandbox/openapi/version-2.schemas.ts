import {
  AUTHORIZATIONS,
  authLink,
  connectionLinks,
  connectionsLinks,
  connector,
  connectors,
  errors,
  INSTITUTION_TYPES,
  institutionReference,
  jobReference,
  jobReferences,
  logo,
  self,
  stats,
  STEP_CODES,
  STEP_STATUSES,
  STEP_TITLES,
  TIERS,
  token,
  userParts,
  wholeUserParts,
} from './common.schemas'
import { day, list, maybe, object, one, text, time, truth, whole, type Api } from './schema'

const {
  400: invalid,
  401: unauthorized,
  403: forbidden,
  404: notFound,
  410: gone,
  415: media,
  500: broken,
  503: down,
} = errors({
  invalid: [],
  unauthorized: [],
})
const usual = { 400: invalid, 403: forbidden, 404: notFound, 500: broken }

const step = object({
  'title?': one(...STEP_TITLES, 'mfa-challenge'),
  status: one(...STEP_STATUSES),
  result: object({
    'code?': one(...STEP_CODES),
    'title?': text,
    'details?': text,
    'description?': text,
    'expiryMs?': whole,
    'input?': list(text),
    'links?': object({ 'response?': text }),
    'method?': text,
    'type?': text,
    'url?': text,
  }),
})
const job = {
  'type?': text,
  id: text,
  created: time,
  updated: time,
  steps: list(step),
  'links?': object({ self: text, 'source?': text }),
}
const jobs = object({
  type: one('list'),
  size: whole,
  data: list(object({ ...job, institution: institutionReference })),
  links: self,
})

const connectionParts = {
  type: one('connection'),
  id: text,
  createdDate: time,
  'lastUsed?': time,
  'status?': one('active', 'pending', 'invalid'),
  'mfaEnabled?': truth,
  institution: institutionReference,
}
const connections = object({
  type: one('list'),
  'data?': list(object({ ...connectionParts, links: connectionsLinks })),
  'links?': self,
})

const institution = object({
  type: one('institution'),
  id: text,
  name: text,
  shortName: text,
  institutionType: one(...INSTITUTION_TYPES),
  country: text,
  serviceName: text,
  serviceType: one('Personal Banking', 'Business Banking', 'Card Access', 'Test', 'Superannuation', 'Government Services'),
  tier: one(...TIERS),
  authorization: one(...AUTHORIZATIONS),
  features: object({ login: list(text) }),
  stage: one('live', 'beta', 'alpha'),
  status: text,
  stats,
  logo,
  'loginIdCaption?': text,
  'passwordCaption?': text,
  'secondaryLoginIdCaption?': text,
  'securityCodeCaption?': text,
  'userTokenCaption?': text,
  'forgottenPasswordUrl?': text,
  links: self,
})
const institutions = object({ type: one('list'), totalCount: whole, data: list(institution), links: self })

const account = object({
  type: one('account'),
  id: text,
  accountHolder: maybe(text),
  accountNo: text,
  name: text,
  currency: text,
  balance: maybe(text),
  availableFunds: maybe(text),
  class: object({ type: text, product: text }),
  status: one('available', 'unavailable'),
  institution: text,
  connection: text,
  lastUpdated: text,
  transactionIntervals: list(object({ from: day, to: day })),
  links: object({ self: text, transactions: text, connection: maybe(text), institution: text }),
})

const transaction = object({
  type: one('transaction'),
  id: text,
  status: one('pending', 'posted'),
  description: text,
  amount: text,
  balance: text,
  direction: one('debit', 'credit'),
  class: one(
    'bank-fee',
    'payment',
    'cash-withdrawal',
    'transfer',
    'loan-interest',
    'refund',
    'direct-cedit',
    'interest',
    'loan-repayment',
  ),
  subClass: object({ code: text, title: text }),
  account: text,
  institution: text,
  connection: text,
  postDate: time,
  transactionDate: time,
  enrich: object({
    category: object({}),
    location: object({}),
    merchant: object({ businessName: text, website: text }),
  }),
  links: object({ self: text, account: text, connection: text, institution: text }),
})

const lists = { 200: institutions, 400: invalid, 500: broken }

/** Version 2.1 as its OpenAPI document has it, as far as the sandbox speaks it. */
export const version2: Api = {
  'POST /token': { 200: token, 400: invalid, 404: notFound, 500: broken },
  'POST /users': { 201: object({ ...userParts, links: self }), ...usual },
  'GET /users/:id': { 200: object(wholeUserParts), 401: unauthorized, ...usual },
  'DELETE /users/:id': { 204: null, 503: down, ...usual },
  'POST /users/:id/auth_link': { 201: authLink, ...usual },
  'GET /users/:id/auth_link': { 200: authLink, 410: gone, 503: down, ...usual },
  'DELETE /users/:id/auth_link': { 204: null, 400: invalid, 404: notFound, 500: broken, 503: down },
  'POST /users/:id/connections': { 202: jobReference, 401: unauthorized, 415: media, 503: down, ...usual },
  'GET /users/:id/connections': { 200: connections, 503: down, ...usual },
  'POST /users/:id/connections/refresh': { 202: jobReferences, ...usual },
  'POST /users/:id/connections/:id': { 202: jobReference, 401: unauthorized, 415: media, 503: down, ...usual },
  'GET /users/:id/connections/:id': {
    200: object({ ...connectionParts, links: connectionLinks }),
    401: unauthorized,
    503: down,
    ...usual,
  },
  'DELETE /users/:id/connections/:id': { 204: null, 503: down, ...usual },
  'POST /users/:id/connections/:id/refresh': { 202: jobReference, 503: down, ...usual },
  'GET /users/:id/jobs': { 200: jobs, ...usual },
  'GET /jobs/:id': { 200: object(job), ...usual },
  'POST /jobs/:id/mfa': { 202: jobReference, ...usual },
  'GET /users/:id/accounts': { 200: object({ type: one('list'), data: list(account), links: self }), ...usual },
  'GET /users/:id/accounts/:id': { 200: account, ...usual },
  'GET /users/:id/transactions': {
    200: object({ type: one('list'), count: whole, size: whole, data: list(transaction), 'links?': self }),
    ...usual,
  },
  'GET /users/:id/transactions/:id': { 200: transaction, 503: down, ...usual },
  'POST /users/:id/statements': { 202: jobReference, 503: down, ...usual },
  'GET /connectors': { ...lists, 200: connectors, 401: unauthorized },
  'GET /connectors/:id/:method': { 200: connector, 400: invalid, 401: unauthorized, 404: notFound, 500: broken },
  'GET /public/connectors': { ...lists, 200: connectors },
  'GET /institutions': { ...lists, 401: unauthorized },
  'GET /institutions/:id': { 200: institution, 400: invalid, 401: unauthorized, 404: notFound, 500: broken },
  'GET /public/institutions': lists,
}
