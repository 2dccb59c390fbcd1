import type { Decorator } from '@storybook/react-vite'
import { useLayoutEffect, type ReactNode } from 'react'
import type { Brand } from './brands'
import './host.css'
import { pretendMedia } from './media'
import { brandOf } from './presentation'
import { readGlobal } from './toolbar'

interface HostProps {
  brand: Brand | null
  scheme: string
  forced: boolean
  still: boolean
  text: string
  /** CSS, of the place in which the kit is embedded. */
  width: string
  /** The story is all that there is on the page. */
  alone: boolean
  children: ReactNode
}

/** Stands for a host's page: it sets what a host sets, and nothing of the kit's. */
function Host({ brand, scheme, forced, still, text, width, alone, children }: HostProps) {
  useLayoutEffect(() => {
    pretendMedia('forced-colors', forced ? (condition) => condition.includes('active') : null)
    pretendMedia('prefers-reduced-motion', still ? (condition) => condition.includes('reduce)') : null)
    document.documentElement.style.fontSize = text === '100' ? '' : `${text}%`
    return () => {
      pretendMedia('forced-colors', null)
      pretendMedia('prefers-reduced-motion', null)
      document.documentElement.style.fontSize = ''
    }
  }, [forced, still, text])

  return (
    <div
      className={forced ? 'forced-colors' : undefined}
      style={{
        colorScheme: brand?.appearance.scheme ?? (scheme === 'system' ? 'light dark' : scheme),
        background: brand?.page ?? 'light-dark(#f4f2ee, #0f1114)',
        color: 'light-dark(#1d1e21, #eeece7)',
        fontFamily: 'system-ui, sans-serif',
        boxSizing: 'border-box',
        minBlockSize: alone ? '100vh' : 'auto',
        padding: width === 'auto' ? 24 : '24px 0',
      }}
    >
      <div style={{ inlineSize: width, maxInlineSize: '100%', marginInline: 'auto' }}>{children}</div>
    </div>
  )
}

/** Puts every story into a host that is as the toolbar says. `parameters.wide`: the story needs all the width there is. */
export const inHost: Decorator = (Story, { globals, parameters, viewMode }) => {
  const width = readGlobal(globals, 'width')
  const alone = viewMode === 'story'
  return (
    <Host
      brand={brandOf(globals)}
      scheme={readGlobal(globals, 'scheme')}
      forced={readGlobal(globals, 'colors') === 'forced'}
      still={readGlobal(globals, 'motion') === 'reduced'}
      text={alone ? readGlobal(globals, 'text') : '100'}
      width={width === 'full' || parameters['wide'] === true ? 'auto' : `${width}px`}
      alone={alone}
    >
      <Story />
    </Host>
  )
}
