import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Whether an element has less room than so many rem. The element, not the window: it may be a column of anyone's page. */
export function useNarrow<Target extends HTMLElement>(rem: number): [RefObject<Target | null>, boolean] {
  const target = useRef<Target>(null)
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = target.current
    if (!element) return
    const measure = () => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      // Nothing is measured while the element is not shown.
      if (element.clientWidth > 0) setNarrow(element.clientWidth < rem * size)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [rem])
  return [target, isNarrow]
}
