import { Link, NavLink } from 'react-router'
import { Icon } from '#ui/icon.tsx'
import { KeyMark } from './key-mark.tsx'
import type { Place } from './places.ts'

/** The entries of the main menu. The current one is found by its address, or named by `current`. Used by `SideMenu`. */
export function PlaceLinks({ places, current }: { places: readonly Place[]; current?: string | undefined }) {
  return (
    <ul className="place-links">
      {places.map((place) => (
        <li key={place.to}>
          {current === undefined ? (
            <NavLink to={place.to} end={place.end ?? false} aria-keyshortcuts={place.shortcut}>
              <PlaceWords place={place} />
            </NavLink>
          ) : (
            <Link
              to={place.to}
              aria-current={place.to === current ? 'page' : undefined}
              aria-keyshortcuts={place.shortcut}
            >
              <PlaceWords place={place} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function PlaceWords({ place }: { place: Place }) {
  return (
    <>
      {place.icon ? <Icon name={place.icon} small /> : null}
      <span>{place.label}</span>
      <KeyMark of={place.shortcut} />
    </>
  )
}
