import type { Result } from '../src/input/result.ts'
import { expectedInShort } from './expected-in-short.ts'

/** All that the issues of a refusal tell a person, each as `code at.path: expected ← received`; none of what is accepted. */
export function toldIssues(result: Result<unknown>): readonly string[] {
  if (result.ok) return []
  return result.issues.map((each) => {
    const at = each.path.length === 0 ? '' : ` ${each.path.join('.')}`
    return `${each.code}${at}: ${expectedInShort(each)} ← ${each.received}`
  })
}
