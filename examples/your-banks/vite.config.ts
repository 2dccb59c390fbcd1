import react from '@vitejs/plugin-react'
import { defineConfig, type Connect, type Plugin } from 'vite'

const addresses = async ({ middlewares }: { middlewares: Connect.Server }) => {
  const { banks, signIn } = await import('./bank.server.mjs')
  middlewares.use('/api/session', signIn)
  middlewares.use('/api/bank', banks)
}

/** The server of the kit, beside the page. In production it is mounted in your own server. */
const bankServer: Plugin = { name: 'bank-server', configureServer: addresses, configurePreviewServer: addresses }
const port = Number(process.env.PORT)

export default defineConfig({ plugins: [react(), bankServer], server: { port }, preview: { port } })
