import { defineConfig } from 'vite'
import { onePage } from './one-page.ts'

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [onePage()],
  build: { outDir: 'dist', emptyOutDir: false, rolldownOptions: { input: 'page.html' } },
})
