export { stepFields, storeStep, type StepInput } from './commands/add-step.server.ts'
export { stepChoices } from './step-choices.server.ts'
export { keepChainTrace, keepReadyStep, keepStepDue, tellChain } from './follow-ups.server.ts'
export { type DesignedChain, designedChain } from './designed-chains.server.ts'
