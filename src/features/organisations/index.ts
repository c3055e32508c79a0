export {
  findOrganisation,
  membershipTitles,
  openOrganisations,
  organisationNames,
  type Organisation,
} from './data/organisation-reader.server.ts'
