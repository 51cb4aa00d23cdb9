// What publint and Are the Types Wrong say of a tarball.
import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/**
 * @param {string} tarball
 * @returns {Promise<string[]>} a line a problem
 */
export async function publishProblems(tarball) {
  const { buffer } = new Uint8Array(readFileSync(tarball))
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
  return messages.map((message) => formatMessage(message, pkg) ?? message.code)
}

/**
 * Problems of the types, for every way of resolving that an ESM package serves: `require` and the resolution of Node 10
 * are left out on purpose.
 *
 * @param {string} tarball
 * @returns {Promise<string[]>} a line a problem
 */
export async function typeProblems(tarball) {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  if (analysis.types === false) return ['The tarball has no types']
  return analysis.problems
    .filter(
      (problem) =>
        (!('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind)) &&
        // A page is no module.
        !('entrypoint' in problem && problem.entrypoint.endsWith('.html')),
    )
    .map((problem) => JSON.stringify(problem))
}
