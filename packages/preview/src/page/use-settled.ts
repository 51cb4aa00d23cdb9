import { useEffect, useState } from 'preact/hooks'

/**
 * A value as it was when the page was last painted; another one follows after the next paint. For what may come a moment
 * later than the picture, so that the picture is there at once.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(() => value)
  useEffect(() => setSettled(() => value), [value])
  return settled
}
