import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://localhost:${process.env.PORT ?? 8080}`
/** The Host stays the page's own: the server takes requests only from pages of the Host they came by. */
const through = { target: server, changeOrigin: false, ws: true }

/** Only the client is built. Nothing is inlined as data:, so that the page's content security policy stays strict. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'chrome107', sourcemap: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': through, '/sync': through, '/live/': through } },
})
