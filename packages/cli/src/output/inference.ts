import { documentedDialect, type Inference, type PointEvidence } from '@umeeting/core'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { print, printError } from './print.ts'
import { columnsOf } from './terminal.ts'
import { wrap } from './wrap.ts'

/** The table of points on stderr, the dialect as JSON on stdout, ready for `--dialect`; sets the exit code. */
export async function printInference(inference: Inference, language: Language): Promise<void> {
  printError(tableOf(inference, language))
  await print(JSON.stringify(dialectOf(inference), undefined, 2))
  if (inference.dialect === null || inference.unexplained.length > 0) process.exitCode = exitCodes.different
}

function tableOf({ points, unexplained }: Inference, { texts }: Language): string {
  const columns = columnsOf(process.stderr)
  const lines = Object.entries(points).map(([point, evidence]) =>
    wrap(`  ${point.padEnd(18)}${evidenceText(evidence, texts)}`, columns, '      '),
  )
  const noise = unexplained.map((index) => wrap(`  ${texts.unexplainedSample(index + 1)}`, columns, '  '))
  return [...lines, ...noise].join('\n')
}

function evidenceText(evidence: PointEvidence, texts: Language['texts']): string {
  switch (evidence.state) {
    case 'settled':
      return texts.settled(String(evidence.choice), evidence.by + 1)
    case 'open':
      return texts.undecided(choicesText(evidence))
    case 'contradictory':
      return texts.contradictory(evidence.samples.map((index) => index + 1).join(', '))
  }
}

/**
 * The dialect, or what of it is settled: a point that is open or contradictory is left out, so that nothing is written
 * that no answer said. Commands take the default there.
 */
function dialectOf({ dialect, points }: Inference): object {
  if (dialect) return dialect
  const known: Record<string, unknown> = { ...documentedDialect }
  for (const [point, evidence] of Object.entries(points)) {
    if (evidence.state === 'settled') known[point] = evidence.choice
    else Reflect.deleteProperty(known, point)
  }
  return known
}

/** `monday-is-1 | sunday-is-1`; of a limit, also how large it is at least. */
function choicesText({ choices, atLeast }: Extract<PointEvidence, { readonly state: 'open' }>): string {
  return [...choices, ...(atLeast === undefined ? [] : [`≥ ${atLeast}`])].join(' | ')
}
