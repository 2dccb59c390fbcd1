import { STORAGE_PREFIX as PREFIX } from '../../domain/storage-prefix'
import { DAY } from '../../domain/time'

/** What is stored is read for so long: longer than the seven days for which an aggregator may keep trying by itself. */
export const LASTS_MS = 8 * DAY

/** A colon ends a part of a key. Ids of hosts may hold any character, also ones that `encodeURIComponent` refuses. */
const part = (text: string) => text.replaceAll('%', '%25').replaceAll(':', '%3A')

const ofUser = (userKey: string) => `${PREFIX}${part(userKey)}:`

const flowsOf = (userKey: string) => `${ofUser(userKey)}flow:`

/** Where the record of one flow lies. */
export const flowKey = (userKey: string, flow: string) => `${flowsOf(userKey)}${part(flow)}`

/** Where the tries of one user at one bank are counted. */
export const loginTriesKey = (userKey: string, aggregator: string, institutionId: string) =>
  `${ofUser(userKey)}logins:${part(aggregator)}:${part(institutionId)}`

/** Where it stands that a user wants to be asked later. */
export const putOffKey = (userKey: string) => `${ofUser(userKey)}put-off`

export const isOurs = (key: string): boolean => key.startsWith(PREFIX)

/** Whether the key holds something of this user. */
export const isOfUser = (key: string, userKey: string): boolean => key.startsWith(ofUser(userKey))

/** Whether the record of one of this user's flows lies there. */
export const isFlowOf = (key: string, userKey: string): boolean => key.startsWith(flowsOf(userKey))
