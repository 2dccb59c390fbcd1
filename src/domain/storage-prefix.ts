/** Every key that the kit writes to a storage begins with this. */
export const STORAGE_PREFIX = 'bank-connection-kit:'
