import { plainText, type Json, type LoginField } from '../../domain'

/** Whether a name may become a key of a login. Only the kit sets the bank itself. */
export const isFieldName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9]{0,63}$/.test(name) && name !== 'institution'

/** The documented fields, in the order of a form. Unlisted fields count as secret, which is the harmless mistake. */
const KNOWN: Readonly<Record<string, Pick<LoginField, 'secret' | 'intents'>>> = {
  loginId: { secret: false, intents: ['create'] },
  secondaryLoginId: { secret: false, intents: ['create', 'update'] },
  password: { secret: true, intents: ['create', 'update'] },
  securityCode: { secret: true, intents: ['create', 'update'] },
}
const ORDER = Object.keys(KNOWN)
const UNKNOWN: Pick<LoginField, 'secret' | 'intents'> = { secret: true, intents: ['create', 'update'] }

const CAPTION = /^(.+?)_?caption$/i

const camelCase = (name: string): string => name.replace(/_+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase())

const fieldOf = (name: string, label: string): LoginField => ({
  name,
  label,
  optional: false,
  ...(Object.hasOwn(KNOWN, name) ? (KNOWN[name] ?? UNKNOWN) : UNKNOWN),
})

/** Basiq requires these two for every login. The labels are its own words. */
const REQUIRED: readonly LoginField[] = [fieldOf('loginId', 'Login ID'), fieldOf('password', 'Password')]
const USER_TOKEN = 'userToken'
const TOKEN_TYPES: readonly (string | null)[] = ['token', 'user-token']

const placeOf = ({ name }: LoginField): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)

/**
 * The fields of a bank's form. Every attribute that ends in `Caption` (2.1) or `_caption` (3) is a field, posted under the rest of
 * its name (Basiq docs, "Build your own"). The type of authorization decides which of them count: a token, or a login.
 */
export function loginFieldsOf(source: Json, authorization: string | null): LoginField[] {
  const captioned = Object.entries(source).flatMap(([key, value]) => {
    const name = camelCase(CAPTION.exec(key)?.[1] ?? '')
    const label = plainText(value, 80)
    return label !== null && isFieldName(name) ? [fieldOf(name, label)] : []
  })
  if (TOKEN_TYPES.includes(authorization))
    return [captioned.find(({ name }) => name === USER_TOKEN) ?? fieldOf(USER_TOKEN, 'Token')]
  const fields = captioned.filter(({ name }) => name !== USER_TOKEN)
  const missing = REQUIRED.filter(({ name }) => fields.every((field) => field.name !== name))
  return [...fields, ...missing].sort((one, other) => placeOf(one) - placeOf(other))
}
