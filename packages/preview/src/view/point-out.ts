/** Handlers for what shows dates: the one that is pointed at is marked wherever it stands, in calendar and list. */
export const pointOut: {
  readonly onPointerOver: (event: PointerEvent & { readonly currentTarget: HTMLElement }) => void
  readonly onPointerLeave: (event: PointerEvent & { readonly currentTarget: HTMLElement }) => void
} = {
  onPointerOver({ currentTarget, target }) {
    const date =
      target instanceof Element ? target.closest<HTMLElement>('[data-date]')?.dataset['date'] : undefined
    mark(currentTarget, date)
  },
  onPointerLeave({ currentTarget }) {
    mark(currentTarget, undefined)
  },
}

function mark(within: HTMLElement, date: string | undefined): void {
  for (const element of within.querySelectorAll('[data-pointed]')) element.removeAttribute('data-pointed')
  if (date === undefined) return
  const same = within.querySelectorAll(`td.occurs[data-date="${date}"], .list-row[data-date="${date}"]`)
  for (const element of same) element.setAttribute('data-pointed', '')
}
