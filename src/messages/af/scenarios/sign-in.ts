import { canCorrect, canEnterDetails } from '../../can-correct'
import type { Messages } from '../../messages.types'
import { Bank, bank } from '../bank'

/** The user has to sign in again, at the bank or in this app. */
export const signIn = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)} het hierdie besonderhede nie aanvaar nie`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `Meld op ${bank(args)} se webwerf aan, nie in die app nie, om te sien of dit nog werk. Jy kan dit nie hier invoer nie.`
      // The notice beside the form says the rest.
      if (args.mayLock) return 'Gaan dit na en probeer weer.'
      return `Gaan dit na en probeer weer. As jy nie seker is nie, meld eers op ${bank(args)} se webwerf aan, nie in die app nie, om te sien of dit werk.`
    },
  },
  'credentials-changed': {
    heading: (args) => `Het jou wagwoord by ${bank(args)} verander?`,
    body: (args) =>
      `Die besonderhede wat jy vroeër vir ons gegee het, werk nie meer nie. ${canEnterDetails(args) ? 'Meld met die nuwes aan om voort te gaan.' : 'Jy kan nie nuwes hier invoer nie, so jy kan dit vir nou los.'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? 'Kyk asseblief weer na wat jy getik het' : 'Ons versoek is nie aanvaar nie'),
    body: (args) => {
      if (!canCorrect(args))
        return 'Iets daarin het nie reg gelyk nie. Daar is niks wat jy hier hoef reg te maak nie, so jy kan dit vir nou los.'
      if (args.fields.length > 0)
        return `Dit lyk nie reg nie: ${args.format.list(args.fields)}. Maak dit asseblief reg en meld weer aan.`
      if (args.can.changeDetails) return 'Een van jou besonderhede lyk nie reg nie. Verander dit, dan sal ons weer probeer.'
      return 'Een van jou besonderhede lyk nie reg nie. Gaan elkeen na en meld weer aan.'
    },
  },
  'session-expired': {
    heading: 'Meld asseblief weer by hierdie app aan',
    body: ({ can }) =>
      `Die app het jou afgemeld om jou veilig te hou. Dit raak nie jou bank nie. ${can.signIn ? 'Meld hier aan, dan sal ons aangaan.' : 'Sodra jy weer aangemeld is, kom terug na hierdie bladsy.'}`,
  },
} satisfies Partial<Messages['scenarios']>
