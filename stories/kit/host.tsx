import type { Decorator } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import './host.css'
import { pretendMedia } from './media'
import { brandOf } from './presentation'
import { readGlobal } from './toolbar'

/** Rewrites the page itself, and gives it back when the story goes. */
function usePage(forced: boolean, still: boolean, text: string): void {
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
}

/** Stands for a host's page: it sets what a host sets, and nothing of the kit's. */
export const inHost: Decorator = (Story, { globals, parameters, viewMode }) => {
  const forced = readGlobal(globals, 'colors') === 'forced'
  const width = readGlobal(globals, 'width')
  const scheme = readGlobal(globals, 'scheme')
  const brand = brandOf(globals)
  usePage(forced, readGlobal(globals, 'motion') === 'reduced', viewMode === 'story' ? readGlobal(globals, 'text') : '100')
  const wide = width === 'full' || parameters['wide'] === true
  return (
    <div
      className={forced ? 'forced-colors' : undefined}
      style={{
        colorScheme: brand?.appearance.scheme ?? (scheme === 'system' ? 'light dark' : scheme),
        background: brand?.page ?? 'light-dark(#f4f2ee, #0f1114)',
        color: 'light-dark(#1d1e21, #eeece7)',
        fontFamily: 'system-ui, sans-serif',
        boxSizing: 'border-box',
        minBlockSize: viewMode === 'story' ? '100vh' : 'auto',
        padding: wide ? 24 : '24px 0',
      }}
    >
      <div style={{ inlineSize: wide ? 'auto' : `${width}px`, maxInlineSize: '100%', marginInline: 'auto' }}>
        <Story />
      </div>
    </div>
  )
}
