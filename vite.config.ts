import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: { target: 'chrome107', sourcemap: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: {
    proxy: { '/api': 'http://localhost:8080', '/sync': { target: 'ws://localhost:8080', ws: true } },
  },
})
