import { isolate } from '../../messages/isolate'
import { byPlural } from '../../messages/by-plural'
import type { PickerMessages } from './picker.messages'

export const af: PickerMessages = {
  locale: 'af',
  dir: 'ltr',
  formatLocale: 'af-ZA-u-nu-latn',
  heading: 'Kies jou bank',
  search: 'Soek jou bank',
  searchHint: 'Die lys hieronder verander terwyl jy tik. Druk Enter om na die eerste bank te gaan.',
  clear: 'Maak die soektog skoon',
  loading: 'Ons kry die lys van banke',
  banks: ({ count, format }) =>
    byPlural(format, count, { one: `${format.number(count)} bank`, other: `${format.number(count)} banke` }),
  matches: ({ count, typed, format }) =>
    byPlural(format, count, {
      one: `${format.number(count)} bank pas by “${isolate(typed, 'ltr')}”`,
      other: `${format.number(count)} banke pas by “${isolate(typed, 'ltr')}”`,
    }),
  noMatch: ({ typed }) => `Geen bank pas by “${isolate(typed, 'ltr')}” nie`,
  noMatchHelp: 'Kyk na die spelling, of probeer die kort naam op jou kaart.',
  none: 'Daar is geen banke om van te kies nie.',
  failed: 'Die lys van banke het nie gelaai nie',
  failedHelp: 'Iets het aan ons kant verkeerd geloop. Probeer asseblief weer.',
  offline: 'Jy is vanlyn. Die lys laai wanneer jy weer aanlyn is.',
  retry: 'Probeer weer',
  degraded: 'Sukkel op die oomblik',
  down: 'Nie nou beskikbaar nie',
  downHelp: ({ bank }) => `${isolate(bank, 'ltr')} is nie nou beskikbaar nie. Jy kan daarvoor wag, of ’n ander bank kies.`,
  wait: ({ bank }) => `Wag vir ${isolate(bank, 'ltr')}`,
  another: 'Kies ’n ander bank',
  connected: 'Verbind',
  severalWays: ({ count, format }) => `${format.number(count)} maniere om aan te meld`,
  whichWay: ({ bank }) => `Hoe meld jy by ${isolate(bank, 'ltr')} aan?`,
  showMore: ({ count, format }) => `Wys nog ${format.number(count)}`,
  back: 'Terug',
  notHere: 'My bank is nie hier nie',
  featured: 'Word dikwels gebruik',
  others: 'Ander banke',
  otherCountries: 'Ander lande',
}
