import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
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
