import type { MfaFault } from '../../../domain/view'
import type { Messages, PromptArgs } from '../../messages.types'
import { atBank, bank, Bank } from '../bank'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Ungazama futhi uma ukulinda sekuphelile.'
  return can.retry ? 'Ungazama futhi manje.' : 'Ungabuya kamuva.'
}

const WHY_MFA_FAILED: Record<MfaFault, string> = {
  late: 'Amabhange alinda impendulo isikhathi esifushane.',
  wrong: 'Kungenzeka bekuyiphutha lokuthayipha, noma ikhodi endala.',
  'wrong-or-late': 'Impendulo ibingalungile noma ifike sekwephuzile. Asikwazi ukusho ukuthi yikuphi.',
}

/** The attempt is over, and another one may end better. */
export const retry = {
  'mfa-failed': {
    heading: (args) => {
      if (args.fault === 'late') return 'Isikhathi sokuphendula sikushiyile'
      return args.fault === 'wrong' ? `${Bank(args)} aliyamukelanga leyo mpendulo` : 'Ukuhlola kwezokuphepha akuphumelelanga'
    },
    body: (args) =>
      `${WHY_MFA_FAILED[args.fault ?? 'wrong-or-late']} ${args.can.retry ? 'Zama futhi, ibhange lizokubuza futhi.' : 'Ungakuyeka lokhu ubuye kamuva.'}`,
  },
  'attempt-timed-out': {
    heading: 'Lokhu kuthathe isikhathi eside kakhulu',
    body: (args) =>
      `${Bank(args)} aliqedanga ngesikhathi, ngakho siyekile ukulinda. Awenzanga lutho olungalungile. ${args.can.retry ? 'Sicela uzame futhi.' : 'Ungaphuma kuleli khasi.'}`,
  },
  'attempt-gone': {
    heading: 'Silahlekelwe umkhondo walo mzamo',
    body: ({ can }) =>
      `Kungenzeka usumdala kakhulu ukuba utholakale. ${can.retry ? 'Zama futhi, sizoqala ekuqaleni.' : 'Akusekho okumele kulindwe, ngakho ungaphuma kuleli khasi.'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)} alisaxhunyiwe`,
    body: ({ can }) =>
      `Lokhu kuxhumana kususiwe, ngakho akusekho okungabuyekezwa. ${can.retry ? 'Ungaxhuma futhi manje.' : 'Ungaliyeka leli khasi.'}`,
    labels: { retry: 'Xhuma futhi' },
  },
  'not-started': {
    heading: 'Asikwazanga ukuqala',
    body: ({ can }) =>
      `Isicelo sethu kungenzeka asifikanga. ${can.retry ? 'Zama futhi. Uma sifikile, sizoqhubeka lapho.' : 'Ungakuyeka lokhu okwamanje ubuye kamuva.'}`,
  },
  'too-soon': {
    heading: 'Kumele silinde kancane',
    body: (args) => `Sibuze kaningi ${atBank(args)} ngesikhathi esifushane, ngakho kumele kube nekhefu. ${whenReady(args)}`,
  },
  'account-not-verified': {
    heading: 'Asikwazanga ukuqinisekisa le akhawunti',
    body: (args) =>
      `${Bank(args)} alinikezanga impendulo ecacile yokuthi le akhawunti ngekabani. ${args.can.retry ? 'Zama futhi: kungenzeka kusebenze ngokuzayo.' : 'Ungakuyeka lokhu okwamanje.'}`,
  },
  'details-refuted': {
    heading: 'Le mininingwane ayifani',
    body: (args) =>
      `Lokho osinike khona akufani nalokho ${bank(args)} elinakho. ${args.can.changeDetails ? 'Hlola igama nenombolo ngayinye, ushintshe okungalungile.' : 'Hlola igama nenombolo ngayinye lapho uyifake khona.'}`,
  },
  'statement-rejected': {
    heading: 'Asikwazanga ukufunda lesi sitatimende',
    body: ({ can }) =>
      `Kumele kube yifayela langempela elivela ebhange, njenge-PDF evela kuwebhusayithi yalo. ${can.changeDetails ? 'Sicela ukhethe elinye ifayela.' : 'Sicela uthumele elinye ifayela, ngendlela efanayo.'}`,
    labels: { changeDetails: 'Khetha elinye ifayela' },
  },
  unknown: {
    heading: 'Lokho akusebenzanga',
    body: ({ can }) =>
      `Asitshelwanga ukuthi kungani. ${can.retry ? 'Zama futhi, ngoba lokho kuvame ukusiza.' : 'Ungakuyeka lokhu okwamanje.'}`,
  },
} satisfies Partial<Messages['scenarios']>
