import { prefix, relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route, index } = relative(import.meta.dirname)

/** Contacts without registration; below /anfragen. */
export const enquiriesRoutes: RouteConfigEntry[] = prefix('anfragen', [
  index('./pages/enquiry-list.tsx'),
  route('neu', './pages/new-enquiry.tsx'),
  route('anlass/:occasionKind', './pages/new-occasion.tsx'),
  route(':enquiryRef', './pages/enquiry.tsx'),
  route(':enquiryRef/klaerung/:clearingForm', './pages/clearing.tsx'),
  route(':enquiryRef/beantworten', './pages/answer-enquiry.tsx'),
  route(':enquiryRef/weiterverweisen', './pages/refer-enquiry.tsx'),
  route(':enquiryRef/aufnehmen', './pages/admit-enquiry.tsx'),
  route(':enquiryRef/beenden', './pages/lapse-enquiry.tsx'),
])
