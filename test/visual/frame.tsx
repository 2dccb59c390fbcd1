import type { CSSProperties, ReactNode } from 'react'
import '../../src/styles/index.css'
import { ConnectionView } from '../../src/view'
import { NO_ACTIONS } from '../../stories/fixtures/no-actions'
import { stillClock } from '../../stories/fixtures/still-clock'
import { BRANDS, type Brand } from '../../stories/kit/brands'
import { LOCALES } from '../../stories/kit/locales'
import { SCREENS } from '../browser/access/every-screen'
import type { Picture, ScreenPicture } from './every-picture'
import { FONTS } from './fonts'

const PLAIN: Brand = { title: '', page: 'light-dark(#f4f2ee, #0f1114)', appearance: {} }

const brandOf = (look: Picture['look']): Brand =>
  look === 'light' || look === 'dark' || look === 'forced' ? PLAIN : BRANDS[look]

/** Pixels of the host's page around a card. */
const AIR = 12

/** The host around a picture: a little of its page shows, so that a card's edge and shadow do, too. */
const frameStyle = ({ width, look }: Picture): CSSProperties => ({
  inlineSize: Number(width) + 2 * AIR,
  boxSizing: 'border-box',
  padding: AIR,
  colorScheme: brandOf(look).appearance.scheme ?? (look === 'dark' ? 'dark' : 'light'),
  background: brandOf(look).page,
  fontFamily: FONTS,
  // Wherever a test before left the mouse, nothing is under it.
  pointerEvents: 'none',
})

/** What a picture shows, within its host. */
export function Host({ picture, children }: { picture: Picture; children: ReactNode }) {
  return (
    <div data-picture style={frameStyle(picture)}>
      {children}
    </div>
  )
}

/** One screen as one picture shows it. */
export function Frame({ picture }: { picture: ScreenPicture }) {
  const { screen, look, language } = picture
  const view = SCREENS[screen]
  if (view === undefined) throw new Error(`There is no screen ${screen}.`)
  return (
    <Host picture={picture}>
      <ConnectionView
        view={view}
        actions={NO_ACTIONS}
        clock={stillClock}
        messages={LOCALES[language].messages}
        // A brand's own letters are not packaged.
        appearance={{ ...brandOf(look).appearance, font: 'inherit' }}
      />
    </Host>
  )
}

/** Letters of all packaged fonts, to see how this browser draws them. */
export function Letters() {
  return (
    <p data-picture style={{ font: `17px/1.5 ${FONTS}`, inlineSize: 260, margin: 0, background: '#fff', color: '#000' }}>
      Hamburgefonstiv 0123456789 <b>Sphinx of quartz</b> مرحبا بكم 请使用您的密码登录
    </p>
  )
}
