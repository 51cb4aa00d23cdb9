/**
 * The known name that a mistyped one most likely meant, or undefined when none is near: at most a third of its
 * letters may differ (Levenshtein distance, letter case and separators aside).
 */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const wanted = folded(given.slice(0, LONGEST_NAME))
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const name = folded(candidate)
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue
    const distance = editDistance(wanted, name)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

const LONGEST_NAME = 64

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[_\-\s]/g, '')
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}
