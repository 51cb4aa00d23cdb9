import { observeAnswer, type Sample } from '@umeeting/core'
import type { Language } from '../language.ts'
import { cannotRead, readText } from './read-text.ts'
import { jsonFault } from './strict-json.ts'

/**
 * The samples of a file, or of standard input for `-`: `{request, answer}` a line, as for a bulk reconciliation.
 *
 * @throws CommandError where a line is none, and where there is no line
 */
export async function readSamples(file: string, language: Language): Promise<readonly Sample[]> {
  const { files } = language.texts
  const text = await readText(file, language)
  const samples = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const sample = sampleIn(line, language)
    if (typeof sample === 'string') throw cannotRead(file, files.badLine(index + 1, sample), language)
    return [sample]
  })
  if (samples.length === 0) throw cannotRead(file, files.noSamples, language)
  return samples
}

/** A sample, or why the line is none; the line itself is never quoted. */
function sampleIn(line: string, { texts }: Language): Sample | string {
  const { files, refusedByService } = texts
  const fault = jsonFault(line)
  if (fault?.kind === 'duplicate-key') return files.duplicateKey(fault.key, fault.line)
  if (fault) return files.notJson(texts.json[fault.reason], fault.line, fault.column)
  const value: unknown = JSON.parse(line)
  if (!isRecord(value) || !isRecord(value['request'])) return files.notASample
  const observation = observeAnswer(value['answer'])
  switch (observation.kind) {
    case 'rows':
      return { fields: value['request'], observed: observation.rows }
    case 'refused':
      return refusedByService(observation.status, observation.message)
    case 'without-occurrences':
      return files.withoutOccurrences
    case 'unreadable':
      return files.notAnAnswer
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
