import type { Decorator, Preview } from '@storybook/react-vite'
import '../src/styles/index.css'

/** Widths of the places in which hosts embed the kit, in pixels. */
const WIDTHS = ['280', '360', '440', '720']

/** Stands for a host's page: it sets what a host sets, and nothing of the kit's. */
const inHost: Decorator = (Story, { globals }) => {
  const width = String(globals['width'])
  const scheme = String(globals['scheme'])
  return (
    <div
      lang={String(globals['locale'])}
      dir={String(globals['direction'])}
      style={{
        colorScheme: scheme === 'system' ? 'light dark' : scheme,
        background: 'light-dark(#fff, #14161a)',
        color: 'light-dark(#16181d, #f2f3f5)',
        inlineSize: WIDTHS.includes(width) ? `${width}px` : 'auto',
        maxInlineSize: '100%',
        padding: 16,
        boxSizing: 'border-box',
      }}
    >
      <Story />
    </div>
  )
}

const preview: Preview = {
  decorators: [inHost],
  globalTypes: {
    locale: { toolbar: { title: 'Language', icon: 'globe', items: [{ value: 'en', title: 'English' }] } },
    direction: {
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    scheme: {
      toolbar: {
        title: 'Colour scheme',
        icon: 'contrast',
        items: [
          { value: 'system', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    width: {
      toolbar: {
        title: 'Width',
        icon: 'ruler',
        items: [{ value: 'auto', title: 'As the canvas' }, ...WIDTHS.map((width) => ({ value: width, title: `${width} px` }))],
      },
    },
  },
  initialGlobals: { locale: 'en', direction: 'ltr', scheme: 'light', width: '440' },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'centered',
    options: { storySort: { order: ['Introduction', 'Screens', 'Flows', 'Parts'] } },
  },
  tags: ['autodocs'],
}

export default preview
