/** Every key that the kit writes begins with this. */
const PREFIX = 'bank-connection-kit:'

/** A colon ends a part of a key. Ids of hosts may hold any character, also ones that `encodeURIComponent` refuses. */
const part = (text: string) => text.replaceAll('%', '%25').replaceAll(':', '%3A')

const ofUser = (userKey: string) => `${PREFIX}${part(userKey)}:`

/** Where the record of one flow lies. */
export const flowKey = (userKey: string, flow: string) => `${ofUser(userKey)}flow:${part(flow)}`

/** Where the tries of one user at one bank are counted. */
export const loginTriesKey = (userKey: string, aggregator: string, institutionId: string) =>
  `${ofUser(userKey)}logins:${part(aggregator)}:${part(institutionId)}`

export const isOurs = (key: string): boolean => key.startsWith(PREFIX)

/** Whether the key holds something of this user. */
export const isOfUser = (key: string, userKey: string): boolean => key.startsWith(ofUser(userKey))
