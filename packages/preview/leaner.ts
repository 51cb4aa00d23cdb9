import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

/** The modules of core whose texts only those who make calls need, and the page makes none. */
const CALL_SENTENCES = /[\\/]core[\\/]dist[\\/]input[\\/]call-sentences\.[^\\/]+\.js$/

/**
 * Leaves out what neither the page nor the element needs, and bundlers keep: what core says of calls, and the lists of
 * names in ical-generator, of which core takes two functions. Fails where the bundle could need one of those texts.
 */
export function leaner(): Plugin {
  const leftOut = new Set<string>()
  return {
    name: 'leaner',
    async load(id) {
      if (!CALL_SENTENCES.test(id)) return undefined
      const module = (await import(pathToFileURL(id).href)) as Record<string, object>
      for (const name of Object.values(module).flatMap(Object.keys)) leftOut.add(name)
      return Object.keys(module)
        .map((name) => `export const ${name} = {}`)
        .join('\n')
    },
    transform(code, id) {
      // Its minifier lost the mark that these functions are called for their value alone.
      if (!/[\\/]ical-generator[\\/]/.test(id)) return undefined
      return code.replaceAll(/=function\((\w)\)\{return \1\./g, '=/* @__PURE__ */function($1){return $1.')
    },
    generateBundle(_, bundle) {
      if (leftOut.size === 0)
        throw new Error('Core has no sentences about calls where the page looks for them')
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        for (const [id, { code }] of Object.entries(file.modules)) {
          const needed = [...leftOut].filter((name) => code?.includes(JSON.stringify(name)))
          if (needed.length > 0) throw new Error(`${id} speaks of calls: ${needed.join(', ')}`)
        }
      }
    },
  }
}
