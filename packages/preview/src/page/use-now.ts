import { useEffect, useState } from 'preact/hooks'

const MINUTE_MILLISECONDS = 60_000

/** The time, to the minute: "next" and "today" stay true on a page that is left open. Epoch milliseconds. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MILLISECONDS)
    return () => clearInterval(timer)
  }, [])
  return now
}
