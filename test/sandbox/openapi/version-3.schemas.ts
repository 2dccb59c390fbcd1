import {
  authLink,
  connectionLinks,
  connectionsLinks,
  connector,
  connectors,
  errors,
  institutionReference,
  jobReference,
  jobReferences,
  self,
  STEP_CODES,
  STEP_STATUSES,
  STEP_TITLES,
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
  500: broken,
  503: down,
} = errors({
  invalid: ['institution-not-supported', 'invalid-credentials'],
  unauthorized: ['invalid-authorization-token'],
})
const usual = { 400: invalid, 401: unauthorized, 403: forbidden, 404: notFound, 500: broken }
/** The document of the data has no 401 for some calls. */
const unasked = { 400: invalid, 403: forbidden, 404: notFound, 500: broken }

const names = { firstName: text, middleName: text, lastName: text }
const optionalNames = { 'firstName?': text, 'middleName?': text, 'lastName?': text }

/** One job: of a connection or a report with `created`, of a statement with `createdDate`. The document requires no member. */
const oneJob = object({
  'type?': text,
  'id?': text,
  'status?': text,
  'jobType?': text,
  'created?': time,
  'updated?': time,
  'createdDate?': time,
  'updatedDate?': time,
  'steps?': list(
    object({
      'title?': text,
      'status?': text,
      'result?': maybe(object({ 'type?': text, 'url?': text, 'code?': text, 'title?': text, 'detail?': text })),
    }),
  ),
  'links?': object({ 'link?': text, 'self?': text, 'source?': text }),
})

const listedJob = object({
  'type?': text,
  id: text,
  created: time,
  updated: time,
  institution: institutionReference,
  steps: list(
    object({
      'title?': one(...STEP_TITLES),
      status: one(...STEP_STATUSES),
      result: object({ 'code?': one('success', ...STEP_CODES), 'details?': text, 'title?': text, 'type?': text, 'url?': text }),
    }),
  ),
  'links?': object({ self: text, 'source?': text }),
})

const connectionParts = {
  type: one('connection'),
  id: text,
  method: text,
  createdDate: time,
  expiryDate: time,
  'lastUsed?': time,
  'status?': one('active', 'pending', 'invalid', 'pre-init'),
  institution: institutionReference,
}

const account = object({
  type: one('account'),
  id: text,
  accountHolder: maybe(text),
  accountOwnership: one('UNKNOWN', 'ONE_PARTY', 'TWO_PARTY', 'MANY_PARTY', 'OTHER'),
  isOwned: truth,
  accountNo: text,
  name: text,
  currency: text,
  balance: maybe(text),
  availableFunds: maybe(text),
  creditLimit: maybe(text),
  class: object({ type: text, product: text }),
  status: one('available', 'unavailable'),
  institution: text,
  connection: text,
  lastUpdated: text,
  transactionIntervals: list(object({ from: day, to: day })),
})

const transaction = object({
  type: one('transaction'),
  id: text,
  status: one('pending', 'posted'),
  description: text,
  reference: text,
  amount: text,
  currency: one('AUD', 'USD', 'GBP'),
  'balance?': text,
  direction: one('debit', 'credit'),
  class: one(
    'bank-fee',
    'payment',
    'cash-withdrawal',
    'transfer',
    'loan-interest',
    'refund',
    'direct-credit',
    'interest',
    'loan-repayment',
  ),
  subClass: object({ 'code?': text, 'title?': text }),
  account: text,
  institution: text,
  connection: text,
  postDate: time,
  transactionDate: text,
  enrich: object({
    location: maybe(object({})),
    cleanDescription: text,
    tags: list(text),
    merchant: maybe(object({ id: text, businessName: text, ABN: text, logoMaster: text, logoThumb: text, website: text })),
    category: maybe(object({})),
  }),
  links: object({ self: text, account: text, institution: text }),
})

const purpose = object({ title: text, description: text })
const consent = object({
  type: text,
  id: text,
  created: time,
  updated: time,
  expiryDate: time,
  'origin?': text,
  status: text,
  purpose: object({ primary: purpose, 'other?': maybe(truth) }),
  data: object({
    retainData: truth,
    'initialRetrievalDays?': whole,
    'organisation?': maybe(truth),
    permissions: list(
      object({
        scope: text,
        required: truth,
        'consented?': truth,
        entity: text,
        information: object({ name: text, description: text, attributeList: list(text) }),
        purpose,
      }),
    ),
  }),
  'revoked?': text,
  'links?': object({ 'self?': text }),
})

const event = object({
  'type?': text,
  'id?': text,
  'createdDate?': time,
  'entity?': text,
  'eventType?': text,
  'userId?': text,
  'dataRef?': text,
  'data?': object({ 'id?': text, 'status?': text, 'createdDate?': time, 'lastUsed?': time }),
  'links?': object({ 'self?': text }),
})

/** Version 3 as its OpenAPI documents have it, as far as the sandbox speaks it. */
export const version3: Api = {
  'POST /token': { 200: token, 400: invalid, 404: notFound, 500: broken },
  'POST /users': { 201: object({ ...userParts, ...optionalNames, links: self }), ...usual },
  'GET /users/:id': { 200: object({ ...wholeUserParts, ...names }), ...usual },
  'DELETE /users/:id': { 204: null, 503: down, ...usual },
  'POST /users/:id/auth_link': { 201: authLink, ...usual },
  'GET /users/:id/auth_link': { 200: authLink, 410: gone, 503: down, ...usual },
  'DELETE /users/:id/auth_link': { 204: null, 400: invalid, 401: unauthorized, 404: notFound, 500: broken, 503: down },
  'GET /users/:id/consents': {
    200: object({ 'type?': text, 'size?': whole, 'data?': list(consent), 'links?': object({ 'self?': text }) }),
    ...usual,
  },
  'DELETE /users/:id/consents/:id': { 204: null, 503: down, ...usual },
  'GET /users/:id/connections': {
    200: object({
      type: one('list'),
      'data?': list(object({ ...connectionParts, links: connectionsLinks })),
      'links?': self,
    }),
    503: down,
    ...unasked,
  },
  'POST /users/:id/connections/refresh': { 202: jobReferences, ...unasked },
  'GET /users/:id/connections/:id': { 200: object({ ...connectionParts, links: connectionLinks }), 503: down, ...usual },
  'DELETE /users/:id/connections/:id': { 204: null, 503: down, ...unasked },
  'POST /users/:id/connections/:id/refresh': { 202: jobReference, 503: down, ...unasked },
  'GET /users/:id/jobs': { 200: object({ type: one('list'), size: whole, data: list(listedJob), links: self }), ...usual },
  'GET /jobs/:id': { 200: oneJob, ...usual },
  'POST /jobs/:id/mfa': { 202: jobReference, ...usual },
  'GET /users/:id/accounts': { 200: object({ type: one('list'), data: list(account), links: self }), ...unasked },
  'GET /users/:id/accounts/:id': { 200: account, ...unasked },
  'GET /users/:id/transactions': {
    200: object({ type: one('list'), count: whole, size: whole, data: list(transaction), 'links?': self }),
    ...unasked,
  },
  'GET /users/:id/transactions/:id': { 200: transaction, 503: down, ...unasked },
  'POST /users/:id/statements': { 202: jobReference, 503: down, ...unasked },
  'GET /connectors': { 200: connectors, 400: invalid, 401: unauthorized, 404: notFound, 500: broken },
  'GET /connectors/:id/:method': { 200: connector, 400: invalid, 401: unauthorized, 404: notFound, 500: broken },
  'GET /events/:id': { 200: event, 503: down, ...usual },
}
