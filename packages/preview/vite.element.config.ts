import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The element alone, with everything that it needs in one module. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    target: 'esnext',
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: 'oxc',
    lib: { entry: join(import.meta.dirname, 'src', 'element.ts'), formats: ['es'], fileName: 'element' },
    rolldownOptions: { output: { minify: true } },
  },
})
