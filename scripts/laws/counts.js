// `node scripts/laws/counts.js reports/laws.ndjson`: what UMEETING_COUNTS wrote of a run, a line a law in each zone: how many
// examples were tried and discarded, the time of the processor that they took, the seed. The laws that take longest stand first.
import { readFileSync } from 'node:fs'

/**
 * @typedef {{ readonly zone: string, readonly test: string, readonly name: string, readonly runs: number, readonly skips: number, readonly seed: number, readonly cpuMs?: number }} Line
 */

const [file = 'reports/laws.ndjson'] = process.argv.slice(2)
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => /** @type {Line} */ (JSON.parse(line)))

const write = (/** @type {(string | number)[]} */ ...cells) =>
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
const sum = (/** @type {readonly number[]} */ numbers) => numbers.reduce((all, each) => all + each, 0)
const seconds = (/** @type {number} */ milliseconds) => (milliseconds / 1000).toFixed(1)

write('law', 'zone', 'examples', 'discarded', 'processor, s', 'seed')
write('---', '---', '---', '---', '---', '---')
for (const { zone, test, name, runs, skips, seed, cpuMs = 0 } of lines.toSorted(
  (left, right) => (right.cpuMs ?? 0) - (left.cpuMs ?? 0),
))
  write(
    `\`${test.replace(/^packages\//, '')}\` ${name.replaceAll('|', '/')}`,
    zone,
    runs,
    skips,
    seconds(cpuMs),
    seed,
  )
process.stdout.write(
  `\n${lines.length} laws, ${sum(lines.map(({ runs }) => runs))} examples, ${sum(lines.map(({ skips }) => skips))} discarded, ` +
    `${seconds(sum(lines.map(({ cpuMs = 0 }) => cpuMs)))} s of the processor\n`,
)
