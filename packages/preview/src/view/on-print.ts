import { options } from 'preact'

/** Says when the page is about to be printed, and when that is over; what is then drawn is drawn at once. */
export function onPrint(say: (isPrinting: boolean) => void): () => void {
  const before = () => atOnce(() => say(true))
  const after = () => say(false)
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  }
}

/** The browser takes the picture as soon as the event is over: there is no later. */
function atOnce(change: () => void): void {
  options.debounceRendering = (draw) => draw()
  change()
  delete options.debounceRendering
}
