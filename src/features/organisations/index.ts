export {
  findOrganisation,
  holdOrganisation,
  holdOrganisationById,
  isNameTaken,
  holdOrganisations,
  membershipTitles,
  membersOfRoles,
  openOrganisations,
  organisationList,
  organisationNames,
  organisationRefs,
  type Organisation,
} from './data/organisation-reader.server.ts'
export { colleagues } from './data/deputy-reader.server.ts'
export { useOfOrganisation } from './data/organisation-use-reader.server.ts'
export { updateOrganisation } from './data/organisation-writer.server.ts'
export { type Unit, unitsOf } from './data/unit-reader.server.ts'
export { type Post, postsEmployedBy } from './data/post-reader.server.ts'
