import { expect, test } from 'vitest'
import type { View } from '../../../src/domain/view'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { HOOLI } from '../../../stories/fixtures/view.fixtures'
import { draw, parts } from './draw'

const namedAs = (name: string): View => ({ ...STATE_VIEWS.Polling, institution: { ...HOOLI, name } })

/** A body of the host's, drawn with a bank of that name; what is set apart stands between bars. */
async function drawn(name: string, body: string): Promise<string> {
  const { root, unmount } = await draw(namedAs(name), { messages: { states: { polling: { body } } } })
  const [element] = parts(root, 'body')
  for (const apart of element?.querySelectorAll('bdi') ?? []) apart.textContent = `|${apart.textContent}|`
  const text = element?.textContent ?? ''
  await unmount()
  return text
}

test.each([
  ['a letter of Arabic words', 'ب', 'بنك ب يبحث عن باب.', 'بنك |ب| يبحث عن باب.'],
  ['a letter of Arabic words, and nowhere by itself', 'ب', 'يبحث البنك عن باب.', 'يبحث البنك عن باب.'],
  ['a letter that bears a vowel', 'ب', 'كتبَ إلى بِنك ب، ثم ب.', 'كتبَ إلى بِنك |ب|، ثم |ب|.'],
  ['the beginning of an English word', 'Up', 'Up is on. Update Up (Upper Up).', '|Up| is on. Update |Up| (Upper |Up|).'],
  ['the end of a word with an accent', 'ING', 'ÉING and ING’s app, zé-ING.', 'ÉING and |ING|’s app, zé-|ING|.'],
  ['Chinese among Chinese', '中国银行', '正在登录中国银行，中国银行已接受。', '正在登录|中国银行|，|中国银行|已接受。'],
  ['Latin among Chinese', 'Up', '登录Up银行。', '登录|Up|银行。'],
  ['made of signs', 'A+ (B|C).*', 'From A+ (B|C).* to AA.', 'From |A+ (B|C).*| to AA.'],
  ['made of digits', '86 400', 'Ask 86 400, not 86_400.', 'Ask |86 400|, not 86_400.'],
])('a name is set apart where it is a word of its own: %s', async (_what, name, body, expected) => {
  expect(await drawn(name, body)).toBe(expected)
})
