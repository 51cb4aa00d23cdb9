import { isServiceError } from '@umeeting/core'

/** Whether the service refuses a call. What is no answer of the service is thrown on. */
export async function isRefused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call
    return false
  } catch (error) {
    if (isServiceError(error)) return true
    throw error
  }
}
