import { noticeDeveloper } from '../../domain'
import { basiqError, type RefusedCall } from './errors.table'

/** Tells the developer what the token may not do, or which limit was reached. End users see a calm screen that blames nobody. */
export function noticeRefusedAccess(call: RefusedCall, code: string | null): void {
  noticeDeveloper(basiqError('basiq-refused', { call, code }))
}
