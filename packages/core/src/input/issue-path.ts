import type { Issue } from './issue.ts'

/** `['occurrences', 3, 'start_time']` as `occurrences[3].start_time`. */
export function pathText(path: Issue['path']): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}
