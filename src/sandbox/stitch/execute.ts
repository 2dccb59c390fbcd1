import { execute, GraphQLError, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql'
import type { Asking } from './asking'
import { readField } from './field-resolver'
import { stitchSchema } from './schema'
import { StitchError } from './stitch-error'

export interface Posted {
  readonly query: string
  readonly variables: Record<string, unknown>
  readonly operationName: string | null
}

/** The answer, before it becomes JSON. */
export interface StitchAnswer {
  readonly errors?: readonly object[]
  readonly data?: ExecutionResult['data']
  readonly extensions?: object
}

/** Stitch docs: the answer to an expired token, with the code beside the errors and without data. */
export const UNAUTHENTICATED: StitchAnswer = {
  errors: [{ message: 'UNAUTHENTICATED: Token is expired or malformed' }],
  extensions: { code: 'UNAUTHENTICATED' },
}

/** Runs an operation like the platform. */
export async function executeStitch(posted: Posted, asking: Asking): Promise<StitchAnswer> {
  const document = parsed(posted.query)
  if (document instanceof GraphQLError) return { errors: [parseError(document)] }
  const schema = stitchSchema()
  const invalid = validate(schema, document)
  if (invalid.length > 0) return { errors: invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
  const result = await execute({
    schema,
    document,
    variableValues: posted.variables,
    operationName: posted.operationName,
    contextValue: asking,
    fieldResolver: readField,
  })
  const { errors = [], data } = result
  if (errors.length === 0) return { data: data ?? null }
  if (errors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')) return UNAUTHENTICATED
  // Wrong variables are found before anything is read.
  if (data === undefined) return { errors: errors.map((error) => withCode(error, 'BAD_USER_INPUT')) }
  return { errors: errors.map(told), data }
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (cause) {
    if (cause instanceof GraphQLError) return cause
    throw cause
  }
}

/** Stitch runs an older graphql-js, whose messages have the token without quotes and without a full stop. */
function parseError({ message }: GraphQLError): object {
  const older = message.replace(/"(.*)"\.$/, '$1').replace(/\.$/, '')
  return { message: older, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }
}

function withCode(error: GraphQLError, code: string): object {
  const { message, locations } = error.toJSON()
  return { message, ...(locations === undefined ? {} : { locations }), extensions: { code } }
}

function told(error: GraphQLError): object {
  const { originalError } = error
  if (originalError instanceof StitchError) {
    const { code, told: how } = originalError.failure
    return how === 'message' ? { message: `${code}: ${error.message}` } : error.toJSON()
  }
  // A fault of the sandbox itself must not look like a scripted one.
  throw originalError ?? error
}
