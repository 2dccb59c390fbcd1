const word = (value: number): number => value >>> 0
const turned = (value: number, by: number): number => word((value >>> by) | (value << (32 - by)))

/** The first fractional bits of the square and cube roots of the first primes, as in FIPS 180-4. */
function constants(): { start: number[]; rounds: number[] } {
  const primes: number[] = []
  for (let each = 2; primes.length < 64; each += 1) if (primes.every((prime) => each % prime !== 0)) primes.push(each)
  const bits = (root: number): number => word(Math.floor((root - Math.floor(root)) * 2 ** 32))
  return {
    start: primes.slice(0, 8).map((prime) => bits(Math.sqrt(prime))),
    rounds: primes.map((prime) => bits(Math.cbrt(prime))),
  }
}

/**
 * SHA-256 of a text, in base64url, as PKCE compares it. The browser's own implementation does not exist on plain HTTP, and it is
 * asynchronous, which a clock that stands still cannot wait for.
 */
export function sha256(text: string): string {
  const { start, rounds } = constants()
  const data = new TextEncoder().encode(text)
  const padded = new DataView(new ArrayBuffer(Math.ceil((data.length + 9) / 64) * 64))
  data.forEach((byte, index) => padded.setUint8(index, byte))
  padded.setUint8(data.length, 0x80)
  padded.setUint32(padded.byteLength - 4, data.length * 8)

  let state = start
  for (let at = 0; at < padded.byteLength; at += 64) state = mixed(state, schedule(padded, at), rounds)
  const bytes = state.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function schedule(block: DataView, at: number): number[] {
  const words = Array.from({ length: 16 }, (_, index) => block.getUint32(at + index * 4))
  const of = (index: number): number => words[index] ?? 0
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [of(index - 15), of(index - 2)]
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words.push(word(of(index - 16) + small + of(index - 7) + large))
  }
  return words
}

function mixed(state: readonly number[], words: readonly number[], rounds: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  words.forEach((value, index) => {
    const sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = h + sum + ((e & f) ^ (~e & g)) + (rounds[index] ?? 0) + value
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, word(d + one), c, b, a, word(one + two)]
  })
  return [a, b, c, d, e, f, g, h].map((value, index) => word(value + (state[index] ?? 0)))
}
