import { byPlural } from '../../messages/by-plural'
import { isolate } from '../../messages/isolate'
import { spareFormat } from '../../messages/zu/spare-format'
import type { PickerMessages } from './picker.messages'

/** Not yet read by a native reviewer. */
export const zu: PickerMessages = {
  locale: 'zu',
  dir: 'ltr',
  formatLocale: 'zu-u-nu-latn',
  spareFormat,
  heading: 'Khetha ibhange lakho',
  search: 'Sesha ibhange lakho',
  searchHint: 'Uhlu olungezansi luyashintsha njengoba uthayipha. Cindezela u-Enter ukuze uye ebhange lokuqala.',
  clear: 'Sula ukusesha',
  loading: 'Sithola uhlu lwamabhange',
  banks: ({ count, format }) => `Amabhange: ${format.number(count)}`,
  matches: ({ count, typed, format }) => `Amabhange ahambisana no-“${isolate(typed, 'ltr')}”: ${format.number(count)}`,
  noMatch: ({ typed }) => `Alikho ibhange elihambisana no-“${isolate(typed, 'ltr')}”`,
  noMatchHelp: 'Hlola isipelingi, noma uzame igama elifushane elisekhadini lakho.',
  none: 'Awekho amabhange ongakhetha kuwo.',
  failed: 'Uhlu lwamabhange alulayishekanga',
  failedHelp: 'Kukhona okungahambanga kahle ngasohlangothini lwethu. Sicela uzame futhi.',
  offline: 'Awuxhunyiwe ku-inthanethi. Uhlu luzolayisha uma usuxhumeke futhi.',
  retry: 'Zama futhi',
  degraded: 'Kunenkinga okwamanje',
  down: 'Alitholakali okwamanje',
  downHelp: ({ bank }) => `I-${isolate(bank, 'ltr')} ayitholakali okwamanje. Ungayilinda, noma ukhethe elinye ibhange.`,
  wait: ({ bank }) => `Linda i-${isolate(bank, 'ltr')}`,
  another: 'Khetha elinye ibhange',
  connected: 'Kuxhunyiwe',
  severalWays: ({ count, format }) => `Izindlela zokungena: ${format.number(count)}`,
  whichWay: ({ bank }) => `Ungena kanjani ku-${isolate(bank, 'ltr')}?`,
  showMore: ({ count, format }) =>
    byPlural(format, count, { one: 'Bonisa elinye', other: `Bonisa amanye angu-${format.number(count)}` }),
  back: 'Buyela emuva',
  notHere: 'Ibhange lami alikho lapha',
  featured: 'Asetshenziswa kakhulu',
  others: 'Amanye amabhange',
  otherCountries: 'Amanye amazwe',
}
