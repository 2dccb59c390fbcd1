/** A JSON schema. */
export type Schema = Readonly<Record<string, unknown>>

export const text: Schema = { type: 'string' }
export const whole: Schema = { type: 'integer' }
export const truth: Schema = { type: 'boolean' }
/** Basiq's examples: times in UTC. */
export const time: Schema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' }
export const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }

export const one = (...values: readonly string[]): Schema => ({ enum: values })
export const list = (items: Schema): Schema => ({ type: 'array', items })
export const maybe = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

/** An object with these members. A name that ends in `?` may be missing. Others may be there too, as in the documents. */
export function object(members: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(members)
  return {
    type: 'object',
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), members[name] ?? {}])),
  }
}

/** The schemas of a call's answers, by status. A 204 has no body. */
export type Answers = Readonly<Record<number, Schema | null>>

/** The answers of an API, by method and path, such as `GET /users/:id`. */
export type Api = Readonly<Record<string, Answers>>
