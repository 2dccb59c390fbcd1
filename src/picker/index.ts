/** Choosing a bank: the component, and the hook without markup. */
export { BankPicker, type BankPickerProps } from './bank-picker'
export {
  useBankPicker,
  type BankChoice,
  type BankPickerHandle,
  type BankQuestion,
  type UseBankPickerOptions,
} from './use-bank-picker'
export type { BankRow, BankWay } from './list/list.types'
export type { BankSection } from './list/sections'
export type { FoundRow } from './search/search'
export type { InstitutionsSource } from './list/source'
export type { PickerMessageOverrides, PickerMessages } from './words/picker.messages'
export type { InstitutionPage, InstitutionQuery, InstitutionSummary } from '../domain'
