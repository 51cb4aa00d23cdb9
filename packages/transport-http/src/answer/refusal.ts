import type { Redactor } from '../secrets/redactor.ts'

/** The service's envelope, where JSON is one that says a failure. */
export function refusalIn(json: unknown): object | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const status: unknown = 'status' in json ? json.status : undefined
  const isFailure = /^-?\d+$/.test(String(status)) && Number(status) !== 200
  return isFailure ? json : undefined
}

/** JSON whose `message` repeats no secret: it is what errors print. */
export function withCleanMessage(json: unknown, redact: Redactor): unknown {
  if (typeof json !== 'object' || json === null || !('message' in json)) return json
  return typeof json.message === 'string' ? { ...json, message: redact(json.message) } : json
}
