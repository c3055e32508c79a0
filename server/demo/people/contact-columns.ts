/** An address that nobody has (RFC 2606); not everybody uses e-mail. */
export const emailOf = (caseId: string) => {
  const number = Number.parseInt(caseId.slice(-6), 16)
  return number % 3 === 0 ? null : `post${number % 900_000}@familie.example`
}

/** Of the way of living follows whether a call may be dangerous; the words of before stay as a note. */
export const contactColumns = (
  ways: { phone: string | null; email: string | null },
  note: string | null,
  isDangerous = false,
) => ({
  ...ways,
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
