import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/**
 * The folder that a mutant's file belongs to: `packages/core/src/wire/answers/rooms.ts` to `core/wire/answers`.
 *
 * @param {string} fileName
 */
export function folderOf(fileName) {
  return dirname(pathOf(fileName)).replace(/^packages\/([^/]+)\/src/, '$1')
}

/**
 * The path within the workspace, of a file that may lie in a sandbox of Stryker.
 *
 * @param {string} fileName
 */
export function pathOf(fileName) {
  const at = fileName.lastIndexOf('packages/')
  return at < 0 ? relative(root, fileName) : fileName.slice(at)
}

/**
 * @typedef {Pick<import('@stryker-mutator/api/core').Mutant, 'fileName' | 'location'>} Placed
 */

/** @param {Placed} mutant */
export function placeOf({ fileName, location: { start } }) {
  return `${pathOf(fileName)}:${start.line + 1}:${start.column + 1}`
}

/**
 * What tells a mutant from all others, in every run.
 *
 * @param {Pick<import('@stryker-mutator/api/core').Mutant, 'fileName' | 'location' | 'mutatorName' | 'replacement'>} mutant
 */
export function nameOf(mutant) {
  const { end } = mutant.location
  return [placeOf(mutant), `${end.line + 1}:${end.column + 1}`, mutant.mutatorName, mutant.replacement].join(
    ' ',
  )
}

/** @type {Map<string, readonly string[]>} */
const sources = new Map()

/**
 * The source text that a mutant replaces, on one line.
 *
 * @param {Placed} mutant
 */
export function originalOf({ fileName, location: { start, end } }) {
  const path = pathOf(fileName)
  const lines = sources.get(path) ?? readFileSync(join(root, path), 'utf8').split('\n')
  sources.set(path, lines)
  const taken = lines.slice(start.line, end.line + 1)
  const last = taken.length - 1
  taken[last] = (taken[last] ?? '').slice(0, end.column)
  taken[0] = (taken[0] ?? '').slice(start.column)
  return taken.join(' ').replaceAll(/\s+/g, ' ')
}
