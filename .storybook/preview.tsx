import type { Preview } from '@storybook/react-vite'
import '../src/styles/index.css'
import { inHost } from '../stories/kit/host'
import { TOOLBAR } from '../stories/kit/toolbar'

const menus = Object.entries(TOOLBAR)

const preview: Preview = {
  decorators: [inHost],
  globalTypes: Object.fromEntries(
    menus.map(([name, { title, icon, items }]) => [
      name,
      { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } },
    ]),
  ),
  initialGlobals: Object.fromEntries(menus.map(([name, { items }]) => [name, items[0].value])),
  parameters: {
    a11y: { test: 'error' },
    controls: { disable: true },
    layout: 'fullscreen',
    options: { storySort: { order: ['Start here', 'States', 'Scenarios', 'Flows', 'Components', 'Theming', 'Words'] } },
  },
  tags: ['autodocs'],
}

export default preview
