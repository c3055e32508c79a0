import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The tab "Termine" of the case page and its forms. */
export const calendarCaseRoutes: RouteConfigEntry[] = [
  route('termine', './pages/appointments.tsx'),
  route('termine/neu', './pages/new-appointment.tsx'),
  route('termine/:appointmentRef', './pages/appointment.tsx'),
  route('termine/:appointmentRef/aendern', './pages/change-appointment.tsx'),
  route('termine/:appointmentRef/einladen', './pages/invite.tsx'),
  route('termine/bescheid/:mailRef', './pages/told-otherwise.tsx'),
  route('termine/:appointmentRef/absagen', './pages/cancel-appointment.tsx'),
]

/** The calendar file of an appointment, outside of any page. */
export const calendarFileRoute: RouteConfigEntry = route(
  'faelle/:caseRef/termine/:appointmentRef/termin.ics',
  './pages/calendar-file.ts',
)
