const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason.'))
  })

/** All that this origin keeps in IndexedDB, names and values. */
export async function readDatabases(): Promise<unknown[]> {
  const all: unknown[] = []
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    const database = await settled(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const read = database.transaction(store).objectStore(store)
      all.push(name, store, await settled(read.getAllKeys()), await settled(read.getAll()))
    }
    database.close()
  }
  return all
}

/** Keeps one value in a database that is made for it. Returns how to get rid of it. */
export async function keepInDatabase(value: string): Promise<() => Promise<unknown>> {
  const opening = indexedDB.open('proof')
  opening.onupgradeneeded = () => void opening.result.createObjectStore('values')
  const database = await settled(opening)
  await settled(database.transaction('values', 'readwrite').objectStore('values').put({ value }, 'key'))
  database.close()
  return () => settled(indexedDB.deleteDatabase('proof'))
}
