import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, bank } from '../bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : 'As jy met ons in verbinding tree, sal die besonderhede hieronder help.'

/** Nothing that the user can do will help. */
export const support = {
  'outage-persists': {
    heading: (args) => `${Bank(args)} reageer steeds nie`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `Ons het ${format.number(tries)} keer probeer` : 'Ons het weer probeer'}, maar kon nie deurkom nie. Dit is nie jou skuld nie. ${withDetails(can, 'Ondersteuning kan met die besonderhede hieronder daarna kyk.')}`,
  },
  'queue-expired': {
    heading: 'Ons kon in ’n week nie deurkom nie',
    body: (args) =>
      `Ons het sewe dae lank aanhou probeer om ${bank(args)} te bereik. ${withDetails(args.can, 'Gee die besonderhede hieronder vir ondersteuning, sodat hulle van hier af kan oorneem.')}`,
  },
  'integration-fault': {
    heading: 'Iets is aan ons kant verkeerd',
    body: ({ can }) =>
      `Jy het niks verkeerd gedoen nie, en jy kan dit nie regmaak nie. ${withDetails(can, 'Stuur die besonderhede hieronder vir ondersteuning, sodat ons kan.')}`,
  },
  'unknown-persists': {
    heading: 'Dit gaan aanhoudend verkeerd',
    body: ({ can }) =>
      `Ons weet nog nie hoekom nie. ${withDetails(can, 'Ondersteuning kan dit met die besonderhede hieronder naslaan.')}`,
  },
} satisfies Partial<Messages['scenarios']>
