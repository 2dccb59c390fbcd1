/**
 * A return adds parameters to the host's address: to its search, or after the path that a hash router keeps behind the `#`. The host may
 * have parameters of the same names.
 */

/** The parameters behind the `#`, and what comes before them. */
function hashParts({ hash }: URL): [before: string, parameters: string] {
  const at = hash.indexOf('?') + 1 || (hash.includes('=') ? 1 : hash.length)
  return [hash.slice(0, at), hash.slice(at)]
}

/** The address as an adapter reads it: all parameters in its search, and of those with one name the nonce, if it is among them. */
export function returnAddress(address: URL, names: readonly string[], isNonce: (value: string) => boolean): URL {
  const url = new URL(address)
  for (const [name, value] of new URLSearchParams(hashParts(url)[1])) url.searchParams.append(name, value)
  for (const name of names) {
    const nonce = url.searchParams.getAll(name).find(isNonce)
    if (nonce !== undefined) url.searchParams.set(name, nonce)
  }
  return url
}

/** The address without what the return added. The rest stays as the host wrote it, and so does a value beside the nonce. */
export function withoutReturn(address: URL, names: readonly string[], nonce: string): URL {
  const url = new URL(address)
  const [before, behind] = hashParts(url)
  const named = [...url.searchParams, ...new URLSearchParams(behind)].find(([, value]) => value === nonce)?.[0]
  const isAdded = ([name, value]: [string, string]) => names.includes(name) && (name !== named || value === nonce)
  const rest = (parameters: string) =>
    parameters
      .split('&')
      .filter((each) => each !== '' && ![...new URLSearchParams(each)].some(isAdded))
      .join('&')
  url.search = rest(url.search.slice(1))
  if (behind !== '') url.hash = (before + rest(behind)).replace(/\?$/, '')
  return url
}
