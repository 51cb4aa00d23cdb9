const WIDTH = 24

/** What shows how far a long run has come. */
export interface ProgressBar {
  /** @param label what is said beside the bar */
  readonly show: (done: number, label: string) => void
  /** Ends the line of the bar, if one was shown. */
  readonly end: () => void
}

/**
 * A progress bar on stderr if that is a terminal, and nothing otherwise. It is redrawn by a carriage return
 * and made of ASCII alone: that works on every terminal, those of Windows included.
 *
 * @param total undefined where it isn't known: the label stands alone then
 */
export function progressBar(
  total: number | undefined,
  stream: { readonly isTTY?: boolean; readonly write: (text: string) => unknown } = process.stderr,
): ProgressBar {
  let shown = 0
  return {
    show(done, label) {
      if (stream.isTTY !== true) return
      const text = total === undefined || total === 0 ? label : `${barOf(done / total)} ${label}`
      // What a shorter text leaves of the last one is written over.
      stream.write(`\r${text.padEnd(shown)}`)
      shown = text.length
    },
    end() {
      if (shown > 0) stream.write('\n')
      shown = 0
    },
  }
}

function barOf(share: number): string {
  const within = Math.min(1, Math.max(0, share))
  const full = Math.floor(within * WIDTH)
  const percent = `${Math.floor(within * 100)}%`.padStart(4)
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]${percent}`
}
