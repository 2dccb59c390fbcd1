import { CssBaseline, ThemeProvider, createTheme } from '@mui/material'
import { createRoot } from 'react-dom/client'
import 'bank-connection-kit/styles.css'
import { ConnectInDialog } from './connect-in-dialog'

const theme = createTheme({ colorSchemes: { light: true, dark: true } })

createRoot(document.getElementById('root')!).render(
  <ThemeProvider theme={theme}>
    {/* Sets color-scheme on the page, which the card follows. */}
    <CssBaseline enableColorScheme />
    <ConnectInDialog />
  </ThemeProvider>,
)
