import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import headers from './headers.json' with { type: 'json' }

// What your server sends with the page. With Basiq, add its address to connect-src, and its pictures to img-src.
export default defineConfig({ plugins: [react()], preview: { headers } })
