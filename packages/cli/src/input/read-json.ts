import type { Language } from '../language.ts'
import { cannotRead, readText } from './read-text.ts'

/**
 * Reads JSON from a file, or from standard input for `-`. A key that stands twice in one object is refused: readers
 * differ in which of the two counts.
 *
 * @throws CommandError where it can't be read, or is no JSON; no part of the text is in its message
 */
export async function readJson(file: string, language: Language): Promise<unknown> {
  return parseJson(await readText(file, language), file, language)
}

/** The same, of what must be an object. */
export async function readJsonObject(
  file: string,
  language: Language,
): Promise<Readonly<Record<string, unknown>>> {
  return objectIn(await readJson(file, language), file, language)
}

export async function parseJson(text: string, file: string, language: Language): Promise<unknown> {
  // Loaded with the first file: most runs have flags alone.
  const { jsonFault } = await import('./strict-json.ts')
  const { files, json } = language.texts
  const fault = jsonFault(text)
  if (fault?.kind === 'duplicate-key') {
    throw cannotRead(file, files.duplicateKey(fault.key, fault.line), language)
  }
  if (fault) throw cannotRead(file, files.notJson(json[fault.reason], fault.line, fault.column), language)
  try {
    return JSON.parse(text) as unknown
  } catch {
    // What only the platform's parser refuses has no place of its own.
    throw cannotRead(file, files.notJson(json.symbol, 1, 1), language)
  }
}

export function objectIn(
  value: unknown,
  file: string,
  language: Language,
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw cannotRead(file, language.texts.files.notAnObject, language)
}
