export { stepFields, storeStep, type StepInput } from './commands/add-step.server.ts'
export { stepsOfCase, type Step } from './data/step-reader.server.ts'
export { stepChoices } from './step-choices.server.ts'
