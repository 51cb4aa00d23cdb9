import type { Call } from './transport.ts'

const LONGEST_MESSAGE = 500

/** A message of the service, short, and without the call's password should the service repeat it. */
export function withoutSecrets(message: string, call: Call): string {
  const password = call.fields['password']
  let text = message
  if (password !== undefined) {
    for (const form of new Set([password, encodeURIComponent(password)])) {
      text = text.replaceAll(form, '[redacted]')
    }
  }
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`
}
