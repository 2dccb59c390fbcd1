import type { Messages } from '../../messages.types'
import { atBank, Bank, withBank } from '../bank'

/** The user has to do something at the bank first. */
export const bankAction = {
  'login-locked': {
    heading: (args) => `${Bank(args)} likukhiyile ukungena kwakho`,
    body: 'Amabhange enza lokhu ukuze avikele imali yakho. Ukuzama futhi ngeke kusize kuze kube ibhange liyakuvula.',
    steps: [
      'Phuma kuleli khasi okwamanje, futhi ungazami futhi okwamanje.',
      (args) => `Xhumana ${withBank(args)} ulicele ukuba livule ukungena kwakho.`,
      'Buya uma usukwazi ukungena khona futhi.',
    ],
    labels: { retry: 'Ukungena kwami sekuvuliwe' },
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)} linokuhlola kwezokuphepha esingakusekeli`,
    body: ({ can }) =>
      `Isinyathelo esengeziwe elisicelayo asisebenzi lapha. Leso sinyathelo siyakuvikela, ngakho sigcine sivuliwe. ${
        can.chooseBank ? 'Ungakhetha elinye ibhange.' : 'Ungakuyeka lokhu okwamanje.'
      }${can.retry ? ' Uma ibhange lakho linenye indlela yokuqinisekisa ukuthi nguwe, yisethe khona, bese uzama futhi.' : ''}`,
    labels: { retry: 'Sengisethe enye indlela' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)} lidinga wenze okuthile`,
    body: 'Kungaba imibandela emisha okumele uyamukele, noma okunye okungenziwa nguwe kuphela. Singaqhubeka uma lokho sekwenziwe.',
    steps: [
      (args) => `Ngena ngemvume ${atBank(args)} ngesiphequluli, hhayi nge-app yalo.`,
      'Vula ama-akhawunti akho, bese uvula ama-transekshini.',
      'Phendula noma uvale noma yini edinga ukuthi uyinake.',
      ({ can }) => (can.retry ? 'Buyela lapha usitshele ukuthi sekwenziwe.' : 'Buyela lapha uma sekwenziwe.'),
    ],
    labels: { retry: 'Sengikwenzile lokhu' },
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)} lidinga amadokhumenti akho`,
    body: 'Ngokomthetho (FICA), amabhange kumele agcine amadokhumenti akho esesikhathini. Kuze kube awakho asesikhathini, ibhange alikwazi ukwabelana ngedatha yakho.',
    steps: [
      (args) => `Xhumana ${withBank(args)} ku-app yalo, kuwebhusayithi yalo noma egatsheni.`,
      'Nikeza ibhange elikucelayo. Kuvame ukuba umazisi wakho nobufakazi bekheli.',
      ({ can }) =>
        can.retry
          ? 'Uma ibhange lithi amadokhumenti akho asesikhathini, buya uqhubeke.'
          : 'Buya uma ibhange lithi amadokhumenti akho asesikhathini.',
    ],
    labels: { retry: 'Amadokhumenti ami asesikhathini' },
  },
} satisfies Partial<Messages['scenarios']>
