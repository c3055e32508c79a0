import type { ReactNode } from 'react'
import { Breadcrumb } from './frame/breadcrumb.tsx'
import { DemoBand } from './frame/demo-band.tsx'
import { FlashMessage } from './frame/flash-message.tsx'
import { FrameFooter } from './frame/frame-footer.tsx'
import { LoadingLine } from './frame/loading-line.tsx'
import { PersonMenu } from './frame/person-menu.tsx'
import type { Crumb, Flash, Place, SignedIn } from './frame/places.ts'
import { ProductName } from './frame/product-name.tsx'
import { SearchBox } from './frame/search-box.tsx'
import { useSingleKeys } from './frame/use-single-keys.ts'
import type { SingleKey } from './frame/single-key.ts'
import { SideMenu } from './frame/side-menu.tsx'
import { SkipLink } from './frame/skip-link.tsx'

export interface StaffFrameProps {
  /** Name of the site, such as „Musterkreis". */
  site: string
  person: SignedIn
  /** At most seven entries of the main menu. */
  places: readonly Place[]
  /** `to` of the current entry, only where the address does not tell. */
  current?: string | undefined
  demo?: boolean | undefined
  crumbs?: readonly Crumb[] | undefined
  flash?: Flash | undefined
  /** A form that takes back what the flash message reports. */
  undo?: ReactNode
  /** Links or a form to change to another membership. */
  memberships?: ReactNode
  /** The form with the sign-out button. */
  signOut?: ReactNode
  /** In place of the ready search box; `null` leaves it out. */
  search?: ReactNode
  /** What is done from anywhere: a link that looks like a button. */
  deed?: ReactNode
  footer?: readonly Place[] | undefined
  /** Keys that lead somewhere when pressed alone; none where they are switched off. */
  keys?: readonly SingleKey[] | undefined
  children: ReactNode
}

const noKeys: readonly SingleKey[] = []

/** The work place of staff: compact scale, head bar, main menu at the side. */
export function StaffFrame({
  keys = noKeys,
  search = <SearchBox shortcut={keys.some(({ key }) => key === '/')} />,
  crumbs = [],
  footer = [],
  ...props
}: StaffFrameProps) {
  useSingleKeys(keys)
  return (
    <div className="staff">
      <SkipLink />
      <LoadingLine />
      <header>
        <DemoBand demo={props.demo} />
        <div className="frame-head">
          <ProductName site={props.site} />
          {search}
          {props.deed}
          <PersonMenu person={props.person} memberships={props.memberships} signOut={props.signOut} />
        </div>
      </header>
      <SideMenu places={props.places} current={props.current} form="top" />
      <div className="frame-body">
        <SideMenu places={props.places} current={props.current} form="side" />
        <div className="frame-page">
          <Breadcrumb crumbs={crumbs} />
          <FlashMessage flash={props.flash} action={props.undo} />
          <main id="inhalt" tabIndex={-1}>
            {props.children}
          </main>
          <FrameFooter links={footer} />
        </div>
      </div>
    </div>
  )
}

export interface PlainFrameProps {
  site?: string | undefined
  demo?: boolean | undefined
  flash?: Flash | undefined
  footer?: readonly Place[] | undefined
  children: ReactNode
}

/** One centred column in the scale of the design system: sign-in, errors, links for partners. */
export function PlainFrame({ site, demo, flash, footer = [], children }: PlainFrameProps) {
  return (
    <div className="plain">
      <SkipLink />
      <LoadingLine />
      <header>
        <DemoBand demo={demo} />
        <div className="frame-head">
          <ProductName site={site} />
        </div>
      </header>
      <div className="plain-page">
        <FlashMessage flash={flash} />
        <main id="inhalt" tabIndex={-1}>
          {children}
        </main>
      </div>
      <FrameFooter links={footer} />
    </div>
  )
}
