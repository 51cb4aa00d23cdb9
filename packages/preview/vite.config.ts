import { defineConfig } from 'vite'
import { onePage } from './one-page.ts'

export default defineConfig({
  root: import.meta.dirname,
  // Never the development form, which vite takes under a test runner: it writes this machine's paths into the page.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  plugins: [onePage()],
  define: { IS_PAGE: 'true', PAGE_URL: JSON.stringify(process.env['PAGE_URL'] ?? '') },
  build: {
    target: 'esnext',
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'page.html' },
  },
})
