import { expect, it } from 'vitest'
import { createSeal } from '../../src/server/tokens/seal'

const [OLD, NEW] = [btoa('o'.repeat(32)), btoa('n'.repeat(32))]

it('what was closed for one place opens there and nowhere else', async () => {
  const seal = createSeal([OLD])
  const sealed = await seal.close('refresh.secret', 'link\nalice')
  expect(sealed).not.toContain('secret')
  expect([await seal.open(sealed, 'link\nalice'), await seal.open(sealed, 'link\nbob')]).toEqual(['refresh.secret', null])
})

it('the same text is never closed to the same twice', async () => {
  const seal = createSeal([OLD])
  expect(await seal.close('one', 'x')).not.toBe(await seal.close('one', 'x'))
})

it('a new key opens what the old one closed as long as the old one is listed', async () => {
  const sealed = await createSeal([OLD]).close('token', 'x')
  expect(await createSeal([NEW, OLD]).open(sealed, 'x')).toBe('token')
  expect(await createSeal([NEW]).open(sealed, 'x')).toBeNull()
  const again = await createSeal([NEW, OLD]).close('token', 'x')
  expect(await createSeal([NEW]).open(again, 'x')).toBe('token')
})

it.each(['', '.', 'a.b.c', '....'])('the text %j, which nobody closed, opens to nothing', async (text) => {
  expect(await createSeal([OLD]).open(text, 'x')).toBeNull()
})

it('a text with one letter changed opens to nothing', async () => {
  const seal = createSeal([OLD])
  const [id, iv, closed = ''] = (await seal.close('token', 'x')).split('.')
  const changed = `${closed.startsWith('A') ? 'B' : 'A'}${closed.slice(1)}`
  expect(await seal.open([id, iv, changed].join('.'), 'x')).toBeNull()
})
