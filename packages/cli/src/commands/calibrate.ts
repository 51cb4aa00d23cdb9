import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import {
  documentedDialect,
  type Inference,
  inferDialect,
  type PointEvidence,
  rowsInAnswer,
  type Sample,
} from '@umeeting/core'
import type { Command } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { print, printError } from '../output.ts'

/** `umeeting calibrate`: how a service reads a rule, from what it answered. */
export function defineCalibrate(command: Command, language: Language): void {
  command
    .argument('<files...>', language.texts.options.samples)
    .action(async (files: readonly string[]) => calibrate(files, language))
}

/** Samples in, a dialect out: the table of points on stderr, the dialect as JSON on stdout, ready for `--dialect`. */
async function calibrate(files: readonly string[], language: Language): Promise<void> {
  const samples: Sample[] = []
  for (const file of files) {
    // One file after the other, so that samples keep their order.
    // oxlint-disable-next-line no-await-in-loop
    samples.push(...(await readSamples(file, language)))
  }
  const inference = inferDialect(samples)
  printError(tableOf(inference, language))
  await print(JSON.stringify(dialectOf(inference), undefined, 2))
  if (inference.dialect === null || inference.unexplained.length > 0) process.exitCode = exitCodes.different
}

async function readSamples(file: string, { texts }: Language): Promise<readonly Sample[]> {
  let content: string
  try {
    content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    throw new CommandError(
      exitCodes.usage,
      texts.cannotRead(file, error instanceof Error ? error.message : ''),
    )
  }
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const sample = sampleIn(line)
    if (sample) return [sample]
    throw new CommandError(exitCodes.usage, texts.badLine(index + 1, texts.notASample))
  })
}

/** `{request, answer}`, as for a bulk reconciliation. */
function sampleIn(line: string): Sample | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isRecord(value) || !isRecord(value['request'])) return undefined
  const observed = rowsInAnswer(value['answer'])
  return observed && { fields: value['request'], observed }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tableOf({ points, unexplained }: Inference, { texts }: Language): string {
  const lines = Object.entries(points).map(
    ([point, evidence]) => `  ${point.padEnd(18)}${evidenceText(evidence, texts)}`,
  )
  const noise = unexplained.map((index) => `  ${texts.unexplainedSample(index + 1)}`)
  return [...lines, ...noise].join('\n')
}

function evidenceText(evidence: PointEvidence, texts: Language['texts']): string {
  switch (evidence.state) {
    case 'settled':
      return texts.settled(String(evidence.choice), evidence.by + 1)
    case 'open':
      return texts.open(evidence.choices.join(' | '))
    case 'contradictory':
      return texts.contradictory(evidence.samples.map((index) => index + 1).join(', '))
  }
}

/** What is settled, and the default where nothing is. */
function dialectOf({ dialect, dialects, points }: Inference): object {
  if (dialect) return dialect
  const settled = Object.entries(points).flatMap(([point, evidence]) =>
    evidence.state === 'settled' ? [[point, evidence.choice] as const] : [],
  )
  const limits = new Set(dialects.map(({ maxOccurrences }) => maxOccurrences))
  const [limit] = limits
  return {
    ...documentedDialect,
    ...Object.fromEntries(settled),
    ...(limits.size === 1 && limit !== undefined ? { maxOccurrences: limit } : {}),
  }
}
