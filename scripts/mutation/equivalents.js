import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { originalOf, pathOf } from './folders.js'

/**
 * A mutant that no test can tell from the code, and why.
 *
 * @typedef {{ readonly file: string, readonly original: string, readonly replacement: string, readonly reason: string }} Equivalent
 */

const equivalents = /** @type {readonly Equivalent[]} */ (
  JSON.parse(readFileSync(join(import.meta.dirname, 'equivalents.json'), 'utf8'))
)

/**
 * Whether a mutant is listed as one that means the same. A long original or replacement is listed by how it begins.
 *
 * @param {Pick<import('@stryker-mutator/api/core').Mutant, 'fileName' | 'location' | 'replacement'>} mutant
 */
export function isEquivalent(mutant) {
  const path = pathOf(mutant.fileName)
  const replacement = mutant.replacement.replaceAll(/\s+/g, ' ')
  return equivalents.some(
    (each) =>
      each.file === path &&
      begins(replacement, each.replacement) &&
      begins(originalOf(mutant), each.original),
  )
}

/**
 * @param {string} text
 * @param {string} listed with `…` at its end, how the text begins
 */
function begins(text, listed) {
  return listed.endsWith('…') ? text.startsWith(listed.slice(0, -1)) : text === listed
}
