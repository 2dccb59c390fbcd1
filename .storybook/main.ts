import type { StorybookConfig } from '@storybook/react-vite'
import { writePages } from './pages'

writePages()

const config: StorybookConfig = {
  staticDirs: [{ from: '../docs/pictures', to: '/pictures' }],
  // README, every page of docs and every API report are pages of the site.
  stories: ['../.cache/storybook-pages/**/*.mdx', '../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal(vite) {
    // The library's build has no place here, and the static site is served from a sub-path.
    const { lib: _lib, rolldownOptions: _externals, ...build } = vite.build ?? {}
    return { ...vite, base: './', build: { ...build, minify: true, sourcemap: false } }
  },
}

export default config
