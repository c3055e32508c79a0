import { m } from '#platform/i18n/messages.ts'
import { Icon } from '#ui/icon.tsx'
import type { Place } from './places.ts'
import { PlaceLinks } from './place-links.tsx'

interface SideMenuProps {
  places: readonly Place[]
  current?: string | undefined
  /** `side` stands open beside the page and can be folded away; `top` is closed above it on narrow screens. */
  form: 'side' | 'top'
}

/** The main menu. Both forms are in the page and the style shows one, so it needs no scripts. Used by `StaffFrame`. */
export function SideMenu({ places, current, form }: SideMenuProps) {
  return (
    <nav className={`menu-${form}`} aria-label={m.ui_main_navigation()}>
      <details open={form === 'side'}>
        <summary>
          <Icon name="dehaze" small />
          <span>{m.ui_menu()}</span>
        </summary>
        <PlaceLinks places={places} current={current} />
      </details>
    </nav>
  )
}
