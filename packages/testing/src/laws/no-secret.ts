import { inspect } from 'node:util'
import { LawViolation } from './law-violation.ts'

/**
 * Nothing that prints a value shows a secret: not its message, its stack, the chain of its causes, its inspection, its
 * JSON; neither raw nor in a form that is read back at once (percent-encoded, form-encoded, base64, escaped). A secret of
 * digits alone, such as a host key, is looked for as a number of its own: any six digits stand in some measured duration.
 *
 * @param secret distinctive, such as `anySecret()` makes it
 * @param shown an error, an event, a line of a log: anything
 * @throws LawViolation, which does not show the secret either
 */
export function assertNoSecret(secret: string, shown: unknown): void {
  for (const [how, text] of Object.entries(printed(shown))) {
    for (const [form, written] of Object.entries(formsOf(secret))) {
      if (holds(text, written)) {
        throw new LawViolation('no secret is shown', {
          how,
          form,
          where: text.replaceAll(written, '[the secret]'),
        })
      }
    }
  }
}

function holds(text: string, written: string): boolean {
  return /^\d+$/.test(written)
    ? new RegExp(`(?<!\\d|\\d\\.)${written}(?!\\d)`).test(text)
    : text.includes(written)
}

function formsOf(secret: string): Readonly<Record<string, string>> {
  const bytes = Buffer.from(secret, 'utf8')
  return {
    raw: secret,
    'percent-encoded': encodeURIComponent(secret),
    'form-encoded': new URLSearchParams([['', secret]]).toString().slice(1),
    base64: bytes.toString('base64').replace(/=+$/, ''),
    base64url: bytes.toString('base64url'),
    hexadecimal: bytes.toString('hex'),
    'JSON-escaped': JSON.stringify(secret).slice(1, -1),
  }
}

function printed(shown: unknown): Readonly<Record<string, string>> {
  return {
    text: attempt(() => String(shown)),
    stack: shown instanceof Error ? (shown.stack ?? '') : '',
    inspection: inspect(shown, {
      depth: Infinity,
      showHidden: true,
      maxStringLength: Infinity,
      maxArrayLength: Infinity,
    }),
    JSON: attempt(() => JSON.stringify(shown)),
    causes: causesOf(shown)
      .map((cause) => inspect(cause, { depth: Infinity, showHidden: true }))
      .join('\n'),
  }
}

/** A value that can't be printed in that way shows nothing in it. */
function attempt(print: () => string | undefined): string {
  try {
    return print() ?? ''
  } catch {
    return ''
  }
}

/** Each once: a chain of causes may be a circle. */
function causesOf(shown: unknown): readonly unknown[] {
  const causes = new Set<unknown>()
  let cause = shown
  while (cause instanceof Error && !causes.has(cause)) {
    causes.add(cause)
    cause = cause.cause
  }
  if (cause !== undefined) causes.add(cause)
  return [...causes]
}
