// A checker of Stryker that passes the mutants which are to be tried: of each folder a seeded sample, or all, and none
// that is known to mean the same as the code.
import { createHash } from 'node:crypto'
import { CheckStatus } from '@stryker-mutator/api/check'
import { declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { readFileSync } from 'node:fs'
import { isEquivalent } from './equivalents.js'
import { folderOf, nameOf } from './folders.js'

/**
 * @typedef {import('@stryker-mutator/api/core').Mutant} Mutant
 * @typedef {import('@stryker-mutator/api/check').CheckResult} CheckResult
 */

/** Why a mutant is not tried, as the results of Stryker have it. */
export const EQUIVALENT = 'means the same'
export const NOT_SAMPLED = 'not in the sample'

const sample = Number(process.env['UMEETING_MUTATION_SAMPLE'] ?? Infinity)
const seed = process.env['UMEETING_MUTATION_SEED'] ?? '1'
const survivorsFile = process.env['UMEETING_MUTATION_ONLY']

/** The mutants that are to be tried again, by name; undefined where all are to be tried. */
const only =
  survivorsFile === undefined
    ? undefined
    : new Set(/** @type {string[]} */ (JSON.parse(readFileSync(survivorsFile, 'utf8'))))

class SampleChecker {
  static inject = tokens()
  /**
   * @readonly
   * @type {Map<string, string>}
   */
  #passedOver = new Map()

  async init() {}

  /**
   * All mutants come at once, so this is where the sample is drawn.
   *
   * @param {Mutant[]} mutants
   */
  async group(mutants) {
    /** @type {Map<string, Mutant[]>} */
    const byFolder = new Map()
    for (const mutant of mutants) {
      const folder = folderOf(mutant.fileName)
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), mutant])
    }
    for (const all of byFolder.values()) {
      for (const mutant of all.toSorted((left, right) => rank(left).localeCompare(rank(right))).slice(sample))
        this.#passedOver.set(mutant.id, NOT_SAMPLED)
      for (const mutant of all) {
        if (only?.has(nameOf(mutant)) === false) this.#passedOver.set(mutant.id, NOT_SAMPLED)
        if (isEquivalent(mutant)) this.#passedOver.set(mutant.id, EQUIVALENT)
      }
    }
    return [mutants.map(({ id }) => id)]
  }

  /**
   * @param {Mutant[]} mutants
   * @returns {Promise<Record<string, CheckResult>>}
   */
  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id }) => {
        const reason = this.#passedOver.get(id)
        return [
          id,
          reason === undefined
            ? { status: CheckStatus.Passed }
            : { status: CheckStatus.CompileError, reason },
        ]
      }),
    )
  }
}

/** @param {Mutant} mutant */
function rank(mutant) {
  return createHash('sha256')
    .update(`${seed} ${nameOf(mutant)}`)
    .digest('hex')
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)]
