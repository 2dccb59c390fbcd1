import type { InstitutionSummary } from 'bank-connection-kit/picker'

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu']
const KINDS = ['Bank', 'Credit Union', 'Savings', 'Mutual']

/** As many banks as Europe has, each with a name of its own: "Bacedi Bank". */
export const BANKS: readonly InstitutionSummary[] = Array.from({ length: 3_000 }, (_, at) => {
  const [first = '', second = '', third = ''] = [at, Math.floor(at / 15), Math.floor(at / 225)].map((n) => SYLLABLES[n % 15])
  const name = `${first.charAt(0).toUpperCase()}${first.slice(1)}${second}${third} ${KINDS[at % 4]}`
  return { id: `bank-${at}`, name, country: 'AU' }
})
