import type { JSX } from 'preact'
import { usePageTexts } from '../text/page-language.ts'

export const tabs = ['plan', 'paste', 'compare'] as const

export type Tab = (typeof tabs)[number]

interface TabsProps {
  readonly chosen: Tab
  readonly onChoose: (tab: Tab) => void
}

/** What one comes for: to plan, to understand a booking, or to check what became of it. */
export function Tabs({ chosen, onChoose }: TabsProps): JSX.Element {
  const { t } = usePageTexts()
  const step = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = by === undefined ? undefined : tabs.at((tabs.indexOf(chosen) + by) % tabs.length)
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={t.tabsName} onKeyDown={step}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {t.tabs[tab]}
        </button>
      ))}
    </div>
  )
}
