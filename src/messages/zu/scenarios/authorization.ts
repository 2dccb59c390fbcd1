import { byPlural } from '../../by-plural'
import { daysLeft } from '../../days-left'
import type { Messages } from '../../messages.types'
import { atBank, bank, Bank } from '../bank'
import { pageAhead } from '../page-ahead'

/** The user has to give access, or to renew it. */
export const authorization = {
  'authorization-required': {
    heading: (args) => `${Bank(args)} lidinga ukuthi ungene ngemvume futhi`,
    body: (args) =>
      `Amabhange acela lokhu ngezikhathi ezithile, ukuze aqiniseke ukuthi kuseyiwe. ${args.can.authorize ? `${pageAhead(args)} Ngemva kwalokho uzobuyela lapha.` : args.can.retry ? 'Uma usungenile ngemvume ebhange kusukela lapho, zama futhi.' : 'Ungakuyeka lokhu okwamanje ubuyele kukho kamuva.'}`,
  },
  'authorization-declined': {
    heading: 'Ukufinyelela akunikezwanga',
    body: ({ can }) =>
      `Isicelo senqatshiwe, noma savalwa ngaphambi kokuba siqedwe. Leso yisinqumo sakho. ${can.authorize ? 'Uma ubungahlosile, ungabuyela ukhethe futhi.' : can.retry ? 'Akukho okushintshile ebhange lakho, futhi ungazama futhi.' : 'Akukho okushintshile ebhange lakho.'}`,
  },
  'authorization-unfinished': {
    heading: 'Lokhu akukapheli',
    body: ({ can }) =>
      `Ubuye ngaphambi kokuba konke kuqedwe. ${can.authorize ? 'Buyela kulelo khasi ulandele kuze kube sekugcineni.' : can.retry ? 'Uma usukuqedile kusukela lapho, zama futhi.' : 'Ungakuqeda kamuva.'}`,
  },
  'authorization-elsewhere': {
    heading: 'Ngabe uqale lokhu kwenye indawo?',
    body: ({ can }) =>
      `Ubuyile ebhange lakho, kodwa leli khasi alazi ngokuvakasha kwakho. Uma uqale kolunye uhlelo lokusebenza noma kwesinye isiphequluli, qhubeka lapho. ${can.authorize ? 'Uma kungenjalo, ungaqala lapha.' : can.retry ? 'Uma kungenjalo, ungazama futhi lapha.' : 'Uma kungenjalo, ungaqala futhi kamuva.'}`,
  },
  'permission-missing': {
    heading: 'Sidinga ukufinyelela okwengeziwe',
    body: ({ can }) =>
      `Unikeze ukufinyelela, kodwa okuthile esikudingayo akufakwanga. ${can.authorize ? 'Buyela ukufake, noma ushiye izinto zinjalo.' : can.retry ? 'Ungazama futhi, noma ushiye izinto zinjalo.' : 'Ungashiya izinto zinjalo.'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      if (days === null) return 'Imvume yakho izophelelwa yisikhathi maduze'
      return byPlural(args.format, days, {
        one: 'Imvume yakho izophelelwa yisikhathi ngosuku olulodwa',
        other: `Imvume yakho izophelelwa yisikhathi ezinsukwini ezingu-${args.format.number(days)}`,
      })
    },
    body: (args) =>
      `Ngemva kwalokho, ${bank(args)} ngeke lisakwazi ukwabelana ngama-akhawunti akho. ${args.can.authorize ? 'Yelula imvume manje ukuze uhlale uxhunyiwe.' : 'Kuze kube yileso sikhathi, akukho okushintshayo.'}`,
  },
  'consent-expired': {
    heading: 'Imvume yakho isiphelile',
    body: (args) =>
      `Ukufinyelela ${atBank(args)} kungokwesikhathi esinqunyiwe kuphela, ukuze uhlale ulawula. ${args.can.authorize ? 'Nikeza imvume futhi ukuze uhlale uxhunyiwe.' : args.can.retry ? 'Uma usuyinikezile futhi kusukela lapho, zama futhi.' : 'Leso sikhathi manje sesiphelile.'}`,
  },
} satisfies Partial<Messages['scenarios']>
