import { encodeSeries } from '@umeeting/core'
import { render } from 'preact'
import { localeAround } from '../text/language.ts'
import { ElementView, type ElementViewProps } from '../view/element-view.tsx'
import type { FormControl } from './form-control.ts'
import { type FormReading, formValueOf, tellValidity } from './form-state.ts'

/** What an element shows besides what its attributes say. */
interface ShownElement extends Pick<
  ElementViewProps,
  'draft' | 'faults' | 'series' | 'dialect' | 'isDisabled' | 'onChange' | 'onCommit'
> {
  readonly reading: FormReading
}

/** Draws an element, and tells the form around it its value and whether it is valid. */
export function showElement(
  element: FormControl,
  internals: ElementInternals,
  root: ShadowRoot,
  { reading, ...props }: ShownElement,
): void {
  const { series, dialect, faults } = props
  const locale = localeAround(element)
  render(
    <ElementView
      {...props}
      locale={locale}
      issues={reading.issues}
      objection={reading.objection}
      min={element.getAttribute('min') ?? undefined}
      parts={element.getAttribute('view') === 'form' ? 'form' : 'all'}
      isReadonly={element.readonly}
    />,
    root,
  )
  internals.setFormValue(
    formValueOf(series, dialect, element.getAttribute('name')),
    series ? JSON.stringify(encodeSeries(series, dialect)) : null,
  )
  tellValidity(internals, root, { faults, reading, locale })
}

/** Inner events would reach the page as if they were the element's own, without a detail. */
export function keepEventsInside(root: ShadowRoot, onChange: () => void): void {
  root.addEventListener('input', (event) => event.stopPropagation())
  root.addEventListener('change', (event) => {
    event.stopPropagation()
    onChange()
  })
}
