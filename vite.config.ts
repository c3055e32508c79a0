import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { logicalProperties } from './scripts/logical-properties.ts'

export default defineConfig({
  plugins: [reactRouter()],
  css: { postcss: { plugins: [logicalProperties] } },
  // Below 4 kB Vite would turn fonts into data: URIs, which a strict font-src blocks.
  build: { assetsInlineLimit: 0 },
  // The Hono app and the pages are one bundle: a module imported twice would exist twice (docs/adr/0004).
  environments: { ssr: { build: { rollupOptions: { input: './src/server.ts' } } } },
})
