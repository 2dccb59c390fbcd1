import type { MfaFault } from '../../../domain/view'
import type { Messages, PromptArgs } from '../../messages.types'
import { Bank, bank } from '../bank'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return 'Jy kan weer probeer wanneer die wag verby is.'
  return can.retry ? 'Jy kan nou weer probeer.' : 'Jy kan later terugkom.'
}

const WHY_MFA_FAILED: Record<MfaFault, string> = {
  late: 'Banke wag net ’n kort rukkie vir ’n antwoord.',
  wrong: 'Dit was dalk ’n tikfout, of ’n ou kode.',
  'wrong-or-late': 'Die antwoord was verkeerd, of dit het te laat gekom. Ons kan nie sê watter een nie.',
}

/** The attempt is over, and another one may end better. */
export const retry = {
  'mfa-failed': {
    heading: (args) => {
      if (args.fault === 'late') return 'Die tyd om te antwoord het verstryk'
      return args.fault === 'wrong'
        ? `${Bank(args)} het daardie antwoord nie aanvaar nie`
        : 'Die sekuriteitskontrole het nie geslaag nie'
    },
    body: (args) =>
      `${WHY_MFA_FAILED[args.fault ?? 'wrong-or-late']} ${args.can.retry ? 'Probeer weer, dan sal die bank jou nog een keer vra.' : 'Jy kan dit los en later terugkom.'}`,
  },
  'attempt-timed-out': {
    heading: 'Dit het te lank geneem',
    body: (args) =>
      `${Bank(args)} het nie betyds klaargemaak nie, so ons het opgehou wag. Jy het niks verkeerd gedoen nie. ${args.can.retry ? 'Probeer asseblief weer.' : 'Jy kan hierdie bladsy verlaat.'}`,
  },
  'attempt-gone': {
    heading: 'Ons het hierdie poging se spoor verloor',
    body: ({ can }) =>
      `Dit is dalk te oud om op te soek. ${can.retry ? 'Probeer weer, dan sal ons van voor af begin.' : 'Daar is niks meer om voor te wag nie, so jy kan hierdie bladsy verlaat.'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)} is nie meer verbind nie`,
    body: ({ can }) =>
      `Hierdie verbinding is verwyder, so daar is niks oor om by te werk nie. ${can.retry ? 'Jy kan nou weer verbind.' : 'Jy kan hierdie bladsy verlaat.'}`,
    labels: { retry: 'Verbind weer' },
  },
  'not-started': {
    heading: 'Ons kon nie begin nie',
    body: ({ can }) =>
      `Ons versoek het dalk nie deurgekom nie. ${can.retry ? 'Probeer weer. As dit wel deurgekom het, sal ons van daar af aangaan.' : 'Jy kan dit vir nou los en later terugkom.'}`,
  },
  'too-soon': {
    heading: 'Ons moet ’n rukkie wag',
    body: (args) => `Ons het ${bank(args)} te dikwels in ’n kort tyd gevra, so daar moet ’n pouse wees. ${whenReady(args)}`,
  },
  'account-not-verified': {
    heading: 'Ons kon nie hierdie rekening bevestig nie',
    body: (args) =>
      `${Bank(args)} het nie ’n duidelike antwoord gegee oor wie se rekening dit is nie. ${args.can.retry ? 'Probeer weer: dit werk dalk volgende keer.' : 'Jy kan dit vir nou los.'}`,
  },
  'details-refuted': {
    heading: 'Hierdie besonderhede stem nie ooreen nie',
    body: (args) =>
      `Wat jy vir ons gegee het, is nie dieselfde as wat ${bank(args)} op rekord het nie. ${args.can.changeDetails ? 'Gaan elke naam en nommer na, en verander wat verkeerd is.' : 'Gaan elke naam en nommer na waar jy dit ingevoer het.'}`,
  },
  'statement-rejected': {
    heading: 'Ons kon nie hierdie bankstaat lees nie',
    body: ({ can }) =>
      `Dit moet die oorspronklike lêer van die bank wees, soos ’n PDF van die bank se webwerf. ${can.changeDetails ? 'Kies asseblief ’n ander lêer.' : 'Stuur asseblief ’n ander lêer, op dieselfde manier as hierdie een.'}`,
    labels: { changeDetails: 'Kies ’n ander lêer' },
  },
  unknown: {
    heading: 'Dit het nie gewerk nie',
    body: ({ can }) =>
      `Ons is nie gesê hoekom nie. ${can.retry ? 'Probeer weer, want dit help dikwels.' : 'Jy kan dit vir nou los.'}`,
  },
} satisfies Partial<Messages['scenarios']>
