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
  return [...new Set(moduleIds.flatMap(libraryOf))].toSorted().map(licenseOf).join('\n\n')
}

/**
 * @param {string} moduleId
 * @returns {string[]} its library's folder, or none where it is our own
 */
function libraryOf(moduleId) {
  const [found] = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId) ?? []
  return found === undefined ? [] : [found]
}

/** @param {string} folder */
function licenseOf(folder) {
  const { name, version, license, author } =
    /** @type {{ name: string, version: string, license?: string, author?: string }} */ (
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    )
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  if (file !== undefined) return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8')}`
  if (license === undefined) throw new Error(`Cannot bundle ${name}: its license is not found in ${folder}`)
  // Some packages name their license and leave its text out.
  return `${name} ${version}\n\nLicense: ${license}, by ${author ?? 'its authors'}\n`
}
