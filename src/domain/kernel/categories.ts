/** Categories of what is known about a person; sharing is by category. Order as people read a file. */
export const categories = [
  'identity',
  'contact',
  'residence',
  'livelihood',
  'language',
  'education_work',
  'housing',
  'family',
  'health_need',
  'plan',
  'appointment',
  'note',
  'document',
] as const

export type Category = (typeof categories)[number]
