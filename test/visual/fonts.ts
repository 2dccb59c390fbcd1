import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/noto-sans-arabic/index.css'
import '@fontsource-variable/noto-sans-sc/index.css'

/** What is drawn in tests where letters count: the same on every machine, from files of node_modules. Latin, Arabic, Chinese. */
export const FONTS = "'Inter Variable', 'Noto Sans Arabic Variable', 'Noto Sans SC Variable'"
