import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `localhost:${process.env.PORT ?? 8080}`

/** Only the client is built. Nothing is inlined as data:, so that the page's content security policy stays strict. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'chrome107', sourcemap: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: {
    proxy: { '/api': `http://${server}`, '/sync': { target: `ws://${server}`, ws: true } },
  },
})
