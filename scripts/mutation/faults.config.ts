import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import workspace from '../../vitest.config.ts'

const root = join(import.meta.dirname, '..', '..')
const { UMEETING_FAULT, TZ } = process.env

/** A text of a source, and what stands there instead of it. */
interface Replacement {
  readonly file: string
  readonly original: string
  readonly replacement: string
}

const faults = new Map<string, Replacement>()
if (UMEETING_FAULT !== undefined) {
  const fault = JSON.parse(UMEETING_FAULT) as Replacement
  faults.set(join(root, fault.file), fault)
}

/** How tests run that are to notice a named fault: in one process, with the fault in the code that they load. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  plugins: [
    {
      name: 'fault',
      enforce: 'pre',
      load(id) {
        const fault = faults.get(id)
        if (!fault) return undefined
        const source = readFileSync(id, 'utf8')
        if (source.split(fault.original).length !== 2)
          throw new Error(`${fault.file} does not have this once: ${fault.original}`)
        return source.replace(fault.original, () => fault.replacement)
      },
    },
  ],
  test: {
    env: { TZ: TZ ?? 'UTC' },
    isolate: false,
    reporters: ['json'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
