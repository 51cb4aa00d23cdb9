import { join } from 'node:path'
import { type Plugin, defineConfig } from 'vite'
import { licensesOf } from '../../scripts/bundled-licenses.js'
import { leaner } from './leaner.ts'
import { plainJsx, smaller } from './smaller.ts'

/** Lays the licenses of the libraries in the element beside it. */
const licenses: Plugin = {
  name: 'licenses',
  generateBundle(_, bundle) {
    const moduleIds = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
    this.emitFile({ type: 'asset', fileName: 'element.LICENSES.txt', source: licensesOf(moduleIds) })
  },
}

/** The element alone, with everything that it needs in one module. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: plainJsx,
  plugins: [leaner(), smaller, licenses],
  define: { IS_PAGE: 'false' },
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
