import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { logicalProperties } from './scripts/logical-properties.ts'

// Many small files compress badly and cost a request each: the framework is one file, and what most pages share of
// our own is another. The rest stays with the pages that use it.
const browserChunks = [
  {
    name: 'framework',
    test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/,
    priority: 3,
  },
  {
    name: 'frame',
    test: /[\\/]src[\\/](ui[\\/](?!(forms|choices)[\\/])|ui[\\/]forms[\\/](button-link|submit-button)|platform[\\/])/,
    minShareCount: 40,
    priority: 2,
  },
  // What the layouts of all pages are made of: many small modules that every first page asks for.
  {
    name: 'layout',
    test: /[\\/](src[\\/]ui[\\/](frame[\\/]|page-frame|error-page)|domain[\\/]kernel[\\/]roles|messages[\\/](ui_(error|frame|menu|search)|role_|identity_(role|account|keys|other_language|sign_out|change_membership)))/,
    priority: 3,
  },
  // Fields stand apart from the frame: the first page has none.
  { name: 'fields', test: /[\\/]src[\\/]ui[\\/](forms|choices)[\\/]/, minShareCount: 40, priority: 1 },
]

export default defineConfig({
  plugins: [reactRouter()],
  css: { postcss: { plugins: [logicalProperties] } },
  // Below 4 kB Vite would turn fonts into data: URIs, which a strict font-src blocks.
  build: { assetsInlineLimit: 0 },
  // The Hono app and the pages are one bundle: a module imported twice would exist twice (docs/adr/0004).
  environments: {
    ssr: { build: { rollupOptions: { input: './src/server.ts' } } },
    client: { build: { rollupOptions: { output: { codeSplitting: { groups: browserChunks } } } } },
  },
})
