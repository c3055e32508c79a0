/** Of the way of living follows whether a call may be dangerous; the words of before stay as a note. */
export const contactColumns = (phone: string | null, note: string | null, isDangerous = false) => ({
  phone,
  safe_contact: note,
  version: 1,
  phone_safety: isDangerous ? 'not_safe' : 'not_asked',
  sms_safety: isDangerous ? 'not_safe' : 'not_asked',
  messenger_safety: 'not_asked',
  email_safety: isDangerous ? 'safe' : 'not_asked',
  post_safety: isDangerous ? 'not_safe' : 'not_asked',
  in_person_safety: 'not_asked',
  safe_times: isDangerous ? 'werktags von 9 bis 12 Uhr' : '',
  quiet_household: isDangerous,
})
