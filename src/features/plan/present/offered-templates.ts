/**
 * Designed chains in two parts: those the concept of the case works with, and the others, which remain possible because
 * a professional may depart from the concept. A concept that names none works with all of them.
 * @param chosen codes the concept names
 */
export function offeredTemplates<Template extends { code: string }>(
  templates: readonly Template[],
  chosen: readonly string[],
): { own: Template[]; others: Template[] } {
  const isOwn = ({ code }: Template) => chosen.length === 0 || chosen.includes(code)
  return { own: templates.filter(isOwn), others: templates.filter((one) => !isOwn(one)) }
}
