import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import './fonts.css'
import { stage } from '../browser/access/stage'
import { prefer } from '../browser/access/protocol'
import { SCREENS } from '../browser/access/every-screen'
import { LOCALES } from '../../stories/kit/locales'
import { PICTURES } from './pictures.table'

test.each(Object.entries(PICTURES).flatMap(([name, variants]) => variants.map((variant) => [name, variant] as const)))(
  '%s %s',
  async (name, variant) => {
    const [width = '', look = '', language = ''] = variant.split(' ')
    await page.viewport(760, 1400)
    await prefer({ 'prefers-reduced-motion': 'reduce', ...(look === 'forced' && { 'forced-colors': 'active' }) })
    const s = stage({ [name]: SCREENS[name]! }, () => ({
      messages: (LOCALES as any)[language]?.messages,
      dir: language === 'ar' ? 'rtl' : 'ltr',
    }))
    s.all.style.cssText = `inline-size: ${width}px; padding: 12px; color-scheme: ${look === 'dark' ? 'dark' : 'light'}; background: light-dark(#f4f2ee, #0f1114); font-family: 'Inter Variable', 'Noto Sans Arabic Variable', 'Noto Sans SC Variable'`
    await document.fonts.ready
    const t = performance.now()
    await expect(s.all.querySelector('article')).toMatchScreenshot(`${name}-${variant.replaceAll(' ', '-')}`)
    console.log(performance.now() - t)
    s.clear()
  },
)
