export { conceptOf, conceptToday, type WorkingConcept } from './working-concept.server.ts'
export { presentForm } from './present/present-form.ts'
