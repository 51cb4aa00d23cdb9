import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { decodeUtf8, type EncodingFault } from './decode-utf8.ts'
import { systemReason } from './system-reason.ts'

/**
 * The text of a file, or of standard input for `-`, without a byte order mark.
 *
 * @throws CommandError where it can't be read, or is not UTF-8
 */
export async function readText(file: string, language: Language): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file)
  } catch (error) {
    throw cannotRead(file, systemReason(error, language.texts), language)
  }
  const text = decodeUtf8(bytes)
  if (typeof text === 'string') return text
  throw cannotRead(file, encodingText(text, language), language)
}

export function cannotRead(file: string, reason: string, { texts }: Language): CommandError {
  return new CommandError(exitCodes.usage, texts.files.cannotRead(nameOf(file, texts), reason))
}

export function encodingText(fault: EncodingFault, { texts }: Language): string {
  return fault.kind === 'not-utf8'
    ? texts.files.notUtf8(fault.line, fault.column, fault.like)
    : texts.files.otherEncoding(fault.encoding)
}

function nameOf(file: string, texts: Language['texts']): string {
  return file === '-' ? texts.files.stdin : file
}
