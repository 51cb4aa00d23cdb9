// The licenses of libraries whose code goes into a bundle, which ask that their text goes with it.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The license of each library among the modules of a bundle, one after the other.
 *
 * @param {readonly string[]} moduleIds
 * @returns {string}
 */
export function licensesOf(moduleIds) {
  return licensesIn(moduleIds)
    .map(({ library, text }) => `${library}\n\n${text}`)
    .join('\n\n')
}

/**
 * The same, apart.
 *
 * @param {readonly string[]} moduleIds
 * @returns {{ library: string, text: string }[]} each library with its version
 */
export function licensesIn(moduleIds) {
  return [...new Set(moduleIds.flatMap(libraryOf))].toSorted().map(licenseOf)
}

/**
 * @param {string} moduleId
 * @returns {string[]} its library's folder, or none where it is our own
 */
function libraryOf(moduleId) {
  const [found] = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId) ?? []
  return found === undefined ? [] : [found]
}

/**
 * @param {string} folder
 * @returns {{ library: string, text: string }}
 */
function licenseOf(folder) {
  const { name, version, license, author } =
    /** @type {{ name: string, version: string, license?: string, author?: string }} */ (
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    )
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const library = `${name} ${version}`
  if (file !== undefined) return { library, text: readFileSync(join(folder, file), 'utf8') }
  if (license === undefined) throw new Error(`Cannot bundle ${name}: its license is not found in ${folder}`)
  // Some packages name their license and leave its text out.
  return { library, text: `License: ${license}, by ${author ?? 'its authors'}\n` }
}
