import type { Messages } from '../../messages.types'
import { Bank, withBank } from '../bank'

/** The bank, or what is needed of it, does not work with the service. */
export const unsupported = {
  'bank-unsupported': {
    heading: (args) => `Asikwazi ukuxhuma ${withBank(args)}`,
    body: ({ can }) =>
      `Leli bhange alisebenzi nesevisi yethu okwamanje. ${can.chooseBank ? 'Khetha elinye ibhange ukuze uqhubeke.' : 'Ungaphuma kuleli khasi.'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)} alikwazi ukwabelana ngesikudingayo`,
    body: ({ can }) =>
      `Ibhange liyasebenza nathi, kodwa alinikezi idatha edingekayo lapha. ${can.chooseBank ? 'Elinye ibhange lingakwazi.' : 'Akukho okudingeka ukwenze.'}`,
  },
} satisfies Partial<Messages['scenarios']>
