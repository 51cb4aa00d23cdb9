import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'

/** Reads a JSON object from a file, or from standard input for `-`. */
export async function readJsonObject(
  file: string,
  { texts }: Language,
): Promise<Readonly<Record<string, unknown>>> {
  const name = file === '-' ? 'stdin' : file
  const value = parse(await read(file, name, texts), name, texts)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new CommandError(exitCodes.usage, texts.notAnObject(name))
}

async function read(file: string, name: string, texts: Language['texts']): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    throw new CommandError(exitCodes.usage, texts.cannotRead(name, messageOf(error)))
  }
}

function parse(content: string, name: string, texts: Language['texts']): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CommandError(exitCodes.usage, texts.notJson(name, withoutExcerpt(messageOf(error))))
  }
}

/** V8 quotes the text around the fault, and a request holds secrets: `Unexpected token 'x', ..."secret": x"... is not …` */
function withoutExcerpt(message: string): string {
  return (message.split('"')[0] ?? '').replace(/[\s,.]+$/, '')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
