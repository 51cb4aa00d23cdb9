/** The service's envelope, where JSON is one that says a failure. */
export function refusalIn(json: unknown): object | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const status: unknown = 'status' in json ? json.status : undefined
  const isFailure = /^-?\d+$/.test(String(status)) && Number(status) !== 200
  return isFailure ? json : undefined
}

/** JSON whose `message`, the text that errors print, is changed. */
export function withMessage(json: unknown, change: (message: string) => string): unknown {
  if (typeof json !== 'object' || json === null || !('message' in json)) return json
  const { message } = json
  if (typeof message !== 'string') return json
  const changed = change(message)
  return changed === message ? json : { ...json, message: changed }
}
