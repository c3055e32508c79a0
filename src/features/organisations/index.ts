export { findOrganisation, membershipTitles, openOrganisations, organisationNames, type Organisation } from './data/organisation-repository.server.ts'
