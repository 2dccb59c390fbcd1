import { canCorrect, canEnterDetails } from '../../can-correct'
import type { Messages } from '../../messages.types'
import { atBank, Bank, ofBank } from '../bank'

/** The user has to sign in again, at the bank or in this app. */
export const signIn = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} aliyamukelanga le mininingwane`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `Ukuze ubone ukuthi isasebenza yini, ngena ngemvume kuwebhusayithi ${ofBank(args)}, hhayi ku-app yalo. Awukwazi ukuyifaka lapha.`
      // The notice beside the form says the rest.
      if (args.mayLock) return 'Yihlole bese uzama futhi.'
      return `Yihlole bese uzama futhi. Uma ungaqiniseki, qala ngokungena ngemvume kuwebhusayithi ${ofBank(args)}, hhayi ku-app yalo, ukuze ubone ukuthi iyasebenza yini.`
    },
  },
  'credentials-changed': {
    heading: (args) => `Ingabe iphasiwedi yakho ${atBank(args)} ishintshile?`,
    body: (args) =>
      `Imininingwane osinike yona ngaphambili ayisasebenzi. ${canEnterDetails(args) ? 'Ngena ngemvume ngentsha ukuze uqhubeke.' : 'Awukwazi ukufaka entsha lapha, ngakho ungakuyeka lokhu okwamanje.'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'Sicela uhlole okubhalile' : 'Isicelo sethu asamukelwanga'),
    body: (args) => {
      if (!canCorrect(args))
        return 'Okuthile kuso kubonakale kungalungile. Akukho okudingeka ukulungise lapha, ngakho ungakuyeka lokhu okwamanje.'
      if (args.fields.length > 0)
        return `Lokhu kubonakala kungalungile: ${args.format.list(args.fields)}. Sicela ukulungise bese ungena ngemvume futhi.`
      if (args.can.changeDetails) return 'Omunye umniningwane wakho ubonakala ungalungile. Wushintshe, bese sizama futhi.'
      return 'Omunye umniningwane wakho ubonakala ungalungile. Hlola ngamunye bese ungena ngemvume futhi.'
    },
  },
  'session-expired': {
    heading: 'Sicela ungene ngemvume kule app futhi',
    body: ({ can }) =>
      `I-app ikukhiphile ukuze uphephe. Ibhange lakho alithintekanga. ${can.signIn ? 'Ngena ngemvume lapha bese siyaqhubeka.' : 'Uma usungene ngemvume futhi, buyela kuleli khasi.'}`,
  },
} satisfies Partial<Messages['scenarios']>
