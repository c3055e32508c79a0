import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages before and beside the work place. */
export const plainIdentityRoutes: RouteConfigEntry[] = [
  route('anmelden', './pages/sign-in.tsx'),
  route('anmelden/code', './pages/sign-in-code.tsx'),
  route('abmelden', './pages/sign-out.tsx'),
  route('mitgliedschaft', './pages/choose-membership.tsx'),
]

/** Pages inside the work place. */
export const staffIdentityRoutes: RouteConfigEntry[] = [
  route('konto', './pages/account.tsx'),
  route('tasten', './pages/keys.tsx'),
]
