import type { Call } from '@umeeting/core'
import { cleanMessage, type Redactor, redactorOf } from './redactor.ts'

/** The secrets of a call, and the function that removes them from text. */
export interface CallSecrets {
  readonly redact: Redactor
  /** A message of the service, fit for an error. */
  readonly clean: (message: string) => string
}

/** The secrets of a transport: its credentials, and with each call the password that a meeting gets. */
export function secretsOf(credentials: readonly string[]): (call: Call) => CallSecrets {
  const withoutPassword = callSecrets(credentials)
  return ({ fields: { password } }) =>
    password === undefined || password === '' ? withoutPassword : callSecrets([...credentials, password])
}

function callSecrets(secrets: readonly string[]): CallSecrets {
  const redact = redactorOf(secrets)
  const longest = Math.max(...secrets.map((secret) => new TextEncoder().encode(secret).length))
  return { redact, clean: (message) => cleanMessage(message, redact, longest) }
}
