/** What the form of an intake says at least, beside the name. */
export const intakeForm = {
  form_of_address: 'none',
  access_route: 'komm',
  language: 'ar',
  nationality: 'not_asked',
  residence_title: 'not_asked',
  consent_form: 'written',
  consent_language: 'de',
  consent_on: '2026-03-03',
  step_code: 'first_talk',
  title: 'Erstgespräch',
  due: '1.12.2099',
}
