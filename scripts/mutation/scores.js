import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const readme = join(import.meta.dirname, 'README.md')

/**
 * What became of the mutants of a folder: those that are equivalent or not in the sample are not tried.
 *
 * @typedef {{ mutants: number, tried: number, noticed: number, equivalent: number }} Score
 */

const ROW = /^\| `([^`]+)` +\|/

/**
 * Writes the rows of these folders into the table; those of other folders stay. Answers the rows.
 *
 * @param {ReadonlyMap<string, Score>} scores
 * @param {{ readonly sample: string, readonly seed: string, readonly near: boolean }} how
 */
export function writeScores(scores, { sample, seed, near }) {
  const lines = readFileSync(readme, 'utf8').split('\n')
  const first = lines.findIndex((line) => ROW.test(line))
  const begin = first < 0 ? lines.findIndex((line) => line.startsWith('| ---')) + 1 : first
  const old = lines.filter((line) => ROW.test(line))
  const rows = new Map(old.map((line) => [ROW.exec(line)?.[1] ?? '', line]))
  for (const [folder, { mutants, tried, noticed, equivalent }] of scores) {
    const cells = [
      `\`${folder}\``,
      mutants,
      equivalent,
      tried === mutants - equivalent ? `all ${tried}` : `${tried} (sample ${sample}, seed ${seed})`,
      near ? "the folder's own" : 'all',
      noticed,
      `${Math.round((100 * noticed) / Math.max(tried, 1))} %`,
    ]
    rows.set(folder, `| ${cells.join(' | ')} |`)
  }
  const sorted = [...rows].toSorted(([left], [right]) => left.localeCompare(right)).map(([, line]) => line)
  writeFileSync(readme, [...lines.slice(0, begin), ...sorted, ...lines.slice(begin + old.length)].join('\n'))
  return `${[...scores.keys()].map((folder) => rows.get(folder)).join('\n')}\n`
}
