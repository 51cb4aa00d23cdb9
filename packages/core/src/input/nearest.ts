import leven from 'leven'

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
    const distance = leven(wanted, name, { maxDistance: bestDistance })
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
