import { isRecord, plainText, recordAt, type ChallengeOption, type Json, type StepStatus } from '../../domain'
import { normaliseCode } from './code.parse'
import { isId } from './id.parse'
import { labelText } from './sentence.parse'
import type { WireError, WireFault, WireJob, WireMfa, WireResult, WireStep } from './wire.types'

/** The entries of a list, or the one record itself. */
export function entriesOf(value: unknown): Json[] {
  if (!isRecord(value)) return []
  const data = value['data']
  return Array.isArray(data) ? data.filter(isRecord) : [value]
}

export const stringOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const STATUSES: Readonly<Record<string, StepStatus>> = {
  pending: 'pending',
  'in-progress': 'in-progress',
  in_progress: 'in-progress',
  success: 'success',
  failed: 'failed',
  failure: 'failed',
  skipped: 'skipped',
}

/** An unlisted status has at least left `pending`: work is running, and nothing is claimed about its end. */
function statusOf(value: unknown): StepStatus {
  const status = normaliseCode(value)
  if (status === null) return 'pending'
  return Object.hasOwn(STATUSES, status) ? (STATUSES[status] ?? 'in-progress') : 'in-progress'
}

/** One page of Basiq's documentation has this spelling, so a payload may have it too. */
const TITLE_ALIASES: Readonly<Record<string, string>> = { 'mfa-challenege': 'mfa-challenge' }

function titleOf(value: unknown): string {
  const title = plainText(value, 80) ?? ''
  return Object.hasOwn(TITLE_ALIASES, title) ? (TITLE_ALIASES[title] ?? title) : title
}

/** Basiq's times are UTC. A time without a zone would be read as local. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== 'string') return null
  const time = Date.parse(/T[\d:.]+$/.test(value) ? `${value}Z` : value)
  return Number.isNaN(time) ? null : time
}

const MOST_INPUTS = 20
const NAMES_OF_LABELS = ['label', 'text', 'question', 'prompt', 'title', 'name', 'description']

/** A prompt is a text, or a record that holds one. */
const promptOf = (value: unknown): string =>
  labelText(value) ??
  (isRecord(value) ? NAMES_OF_LABELS.map((name) => labelText(value[name])).find((text) => text !== null) : null) ??
  ''

/** A list, or the one value that stands in its place. */
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST_INPUTS) : value === undefined || value === null ? [] : [value]

function optionOf(value: unknown): ChallengeOption[] {
  const answer = isRecord(value) ? (value['value'] ?? value['id']) : value
  const label = promptOf(value)
  return (typeof answer === 'string' || typeof answer === 'number') && label !== '' ? [{ value: String(answer), label }] : []
}

/** As long as a picture of a captcha may be. */
const LONGEST_IMAGE = 400_000
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z\d+/=\s]+$/i

const imageOf = (result: Json): string | null =>
  [result['image'], ...listOf(result['input'])].find(
    (value): value is string => typeof value === 'string' && value.length <= LONGEST_IMAGE && PICTURE.test(value),
  ) ?? null

function mfaOf(result: Json, title: string): WireMfa | null {
  const inputs = listOf(result['input'])
  const isMfa = result['type'] === 'mfa' || (title === 'mfa-challenge' && inputs.length > 0)
  if (!isMfa) return null
  const expiryMs = result['expiryMs']
  const links = recordAt(result, 'links')
  return {
    method: normaliseCode(result['method']),
    description: plainText(result['description']),
    inputs: inputs.map(promptOf),
    options: listOf(result['options']).flatMap(optionOf),
    image: imageOf(result),
    expiryMs: typeof expiryMs === 'number' ? expiryMs : null,
    links: {
      response: stringOf(links['response']),
      'resend-code': stringOf(links['resend']),
      'another-way': stringOf(links['another']),
    },
  }
}

/** Version 2.1 sometimes wraps a result in an array of one. */
function resultOf(value: unknown, title: string): WireResult | null {
  const result: unknown = Array.isArray(value) ? value[0] : value
  if (!isRecord(result)) return null
  return {
    code: normaliseCode(result['code']),
    title: stringOf(result['title']),
    detail: stringOf(result['detail']) ?? stringOf(result['details']),
    url: stringOf(result['url']),
    mfa: mfaOf(result, title),
  }
}

/** A value that is no step counts as one that is pending, because nothing says that it is over. */
function stepOf(value: unknown): WireStep {
  const { title: name, status, result }: Json = isRecord(value) ? value : {}
  const title = titleOf(name)
  return { title, status: statusOf(status), result: resultOf(result, title) }
}

/** A job, or null if the value is something else: an error answer, a page, another resource. */
export function readJob(value: unknown): WireJob | null {
  if (!isRecord(value)) return null
  const steps = value['steps']
  if (!Array.isArray(steps) && value['type'] !== 'job') return null
  const institutionId = recordAt(value, 'institution')['id']
  const id = value['id']
  return {
    id: typeof id === 'number' ? String(id) : stringOf(id),
    report: value['jobType'] === 'report',
    status: typeof value['status'] === 'string' ? statusOf(value['status']) : null,
    createdAt: timeOf(value['created'] ?? value['createdDate']),
    updatedAt: timeOf(value['updated'] ?? value['updatedDate']),
    institutionId: isId(institutionId) ? institutionId : null,
    sourceLink: stringOf(recordAt(value, 'links')['source']),
    steps: Array.isArray(steps) ? steps.map(stepOf) : [],
  }
}

/** The limits of searching errors for words, so that no long text can block the page. */
const [MOST_ERRORS, LONGEST_WORDS] = [10, 1000]

const wordsOf = (value: unknown): string | null => stringOf(value)?.slice(0, LONGEST_WORDS) ?? null

function errorOf(value: Json): WireError {
  const source = recordAt(value, 'source')
  const place = stringOf(source['parameter']) ?? stringOf(source['pointer'])
  return {
    code: normaliseCode(value['code']),
    title: wordsOf(value['title']),
    detail: wordsOf(value['detail']) ?? wordsOf(value['details']),
    parameter: place?.split('/').pop() ?? null,
  }
}

/** The errors of an error answer; empty if it is not one. */
export function readFault(value: unknown): WireFault {
  const errors = entriesOf(value).filter((entry) => entry['type'] === 'error' || normaliseCode(entry['code']) !== null)
  return {
    errors: errors.slice(0, MOST_ERRORS).map(errorOf),
    correlationId: isRecord(value) ? plainText(value['correlationId'], 80) : null,
  }
}
