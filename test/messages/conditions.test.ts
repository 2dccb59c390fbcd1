import { describe, expect, test } from 'vitest'
import { say, type Messages } from '../../src/messages'
import type { Can } from '../../src/domain/actions'
import { only } from '../../stories/fixtures/view.fixtures'
import { sampleFor } from '../../stories/words/cases'
import { CATALOGUES, type CatalogueName } from './catalogues'

type Named = Exclude<CatalogueName, 'pseudo'>

/** Heading and body of one reason, where this can be done. */
function screen(messages: Messages, scenario: keyof Messages['scenarios'], ...able: (keyof Can)[]) {
  const args = sampleFor(messages, { can: only(...able), bank: 'Hooli Bank' })
  const { heading, body } = messages.scenarios[scenario]
  return [say(heading, args), say(body, args)] as const
}

describe('a bank that wants its customer again', () => {
  /** What the bank does, and the words of consent: there is none to give, nor has one run out. */
  test.each<[Named, string, RegExp]>([
    ['en', 'Hooli Bank needs you to sign in again', /consent|permission/i],
    ['af', 'Hooli Bank wil hê dat jy weer aanmeld', /toestemming/i],
    ['zu', 'Ibhange i-Hooli Bank lidinga ukuthi ungene ngemvume futhi', /imvume yakho|nikeza/i],
    ['zh-Hans', 'Hooli Bank 需要您重新登录', /同意|权限/],
    ['vi', 'Hooli Bank cần bạn đăng nhập lại', /đồng ý/i],
    ['ar', 'يحتاج Hooli Bank إلى تسجيل دخولك مرة أخرى', /موافق|إذن/],
  ])('in %s asks for a sign-in and claims no consent', (name, heading, consent) => {
    const messages = CATALOGUES[name]
    expect(screen(messages, 'consent-expired', 'authorize').join(' ')).toMatch(consent)
    for (const able of [['authorize'], []] as const) {
      const said = screen(messages, 'authorization-required', ...able)
      expect(said[0]).toBe(heading)
      expect(said.join(' ')).not.toMatch(consent)
    }
  })
})

describe('input that was refused', () => {
  const TYPED: readonly [Named, string, string][] = [
    ['en', 'Please check what you typed', 'Our request was not accepted'],
    ['af', 'Kyk asseblief weer na wat jy getik het', 'Ons versoek is nie aanvaar nie'],
    ['zu', 'Sicela uhlole okubhalile', 'Isicelo sethu asamukelwanga'],
    ['zh-Hans', '请检查您输入的内容', '我们的请求未被接受'],
    ['vi', 'Vui lòng kiểm tra những gì bạn đã nhập', 'Yêu cầu của chúng tôi không được chấp nhận'],
    ['ar', 'يُرجى مراجعة ما كتبته', 'لم يُقبل طلبنا'],
  ]

  test.each(TYPED)('in %s is the user’s to check only where it can be put right', (name, typed, ours) => {
    const heading = (...able: (keyof Can)[]) => screen(CATALOGUES[name], 'input-invalid', ...able)[0]
    expect([heading('submitCredentials'), heading('changeDetails')]).toEqual([typed, typed])
    expect([heading(), heading('retry', 'chooseBank', 'contactSupport')]).toEqual([ours, ours])
  })

  /** A plea, an order to check, to change or to send: what the texts for a form have. */
  test.each<[Named, RegExp]>([
    ['en', /please|check|\bchange/i],
    ['af', /asseblief|kyk|verander|stuur|lees/i],
    ['zu', /sicela|hlola|shintshe|thumela|uyifunde/i],
    ['zh-Hans', /请(?!求)|检查|发送/],
    ['vi', /vui lòng|hãy|gửi/i],
    ['ar', /يُرجى|إرسال|تعديل/],
  ])('in %s asks nothing of a user who has nothing to put right', (name, asking) => {
    const messages = CATALOGUES[name]
    expect(screen(messages, 'input-invalid', 'submitCredentials').join(' ')).toMatch(asking)
    expect(screen(messages, 'input-invalid', 'changeDetails').join(' ')).toMatch(asking)
    expect(screen(messages, 'input-invalid', 'retry').join(' ')).not.toMatch(asking)
  })
})
