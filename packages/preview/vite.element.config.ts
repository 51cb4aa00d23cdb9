import { join } from 'node:path'
import { type Plugin, defineConfig } from 'vite'
import { licensesOf } from '../../scripts/bundled-licenses.js'
import { plainJsx, smaller } from './smaller.ts'

/** Makes the element smaller, and lays the licenses of the libraries in it beside it. */
const finish: Plugin = {
  name: 'finish',
  async generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    await Promise.all(
      chunks.map(async (chunk) => {
        chunk.code = await smaller(chunk.code)
      }),
    )
    const moduleIds = chunks.flatMap((chunk) => chunk.moduleIds)
    this.emitFile({ type: 'asset', fileName: 'element.LICENSES.txt', source: licensesOf(moduleIds) })
  },
}

/** The element alone, with everything that it needs in one module. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: plainJsx,
  plugins: [finish],
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
