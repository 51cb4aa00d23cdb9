/** Browsers refuse addresses that change too often. */
const PAUSE_MILLISECONDS = 150

let resting = false
let waiting: string | undefined

/**
 * Keeps the page's address in step with the form, so that a reload or a copied address shows the same rule. The first
 * change is written at once, those of a burst together at its end.
 */
export function keepAddress(fragment: string): void {
  waiting = fragment
  if (resting) return
  write()
  resting = true
  setTimeout(() => {
    resting = false
    write()
  }, PAUSE_MILLISECONDS)
}

function write(): void {
  if (waiting !== undefined) history.replaceState(null, '', waiting)
  waiting = undefined
}
