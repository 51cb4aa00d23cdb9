import { defineConfig } from 'vite'
import { leaner } from './leaner.ts'
import { onePage } from './one-page.ts'
import { plainJsx, smaller } from './smaller.ts'

export default defineConfig({
  root: import.meta.dirname,
  oxc: plainJsx,
  plugins: [leaner(), smaller, onePage()],
  define: { IS_PAGE: 'true', PAGE_URL: JSON.stringify(process.env['PAGE_URL'] ?? '') },
  build: {
    target: 'esnext',
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'page.html' },
  },
})
