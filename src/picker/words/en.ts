import { byPlural } from '../../messages/by-plural'
import { isolate } from '../../messages/isolate'
import type { PickerMessages } from './picker.messages'

export const en: PickerMessages = {
  locale: 'en',
  dir: 'ltr',
  formatLocale: 'en-AU-u-nu-latn',
  heading: 'Choose your bank',
  search: 'Search for your bank',
  searchHint: 'The list below changes as you type. Press Enter to go to the first bank.',
  clear: 'Clear the search',
  loading: 'Getting the list of banks',
  banks: ({ count, format }) =>
    byPlural(format, count, { one: `${format.number(count)} bank`, other: `${format.number(count)} banks` }),
  matches: ({ count, typed, format }) =>
    byPlural(format, count, {
      one: `${format.number(count)} bank matches “${isolate(typed, 'ltr')}”`,
      other: `${format.number(count)} banks match “${isolate(typed, 'ltr')}”`,
    }),
  noMatch: ({ typed }) => `No bank matches “${isolate(typed, 'ltr')}”`,
  noMatchHelp: 'Check the spelling, or try the short name on your card.',
  none: 'There are no banks to choose from.',
  failed: 'The list of banks didn’t load',
  failedHelp: 'Something went wrong on our side. Please try again.',
  offline: 'You’re offline. The list loads when you’re back online.',
  retry: 'Try again',
  degraded: 'Having trouble right now',
  down: 'Not available right now',
  downHelp: ({ bank }) => `${isolate(bank, 'ltr')} isn’t available right now. You can wait for it, or choose another bank.`,
  wait: ({ bank }) => `Wait for ${isolate(bank, 'ltr')}`,
  another: 'Choose another bank',
  connected: 'Connected',
  severalWays: ({ count, format }) => `${format.number(count)} ways to sign in`,
  whichWay: ({ bank }) => `How do you sign in to ${isolate(bank, 'ltr')}?`,
  showMore: ({ count, format }) => `Show ${format.number(count)} more`,
  back: 'Back',
  notHere: 'My bank isn’t here',
  featured: 'Often used',
  others: 'Other banks',
  otherCountries: 'Other countries',
}
