export { NetworkTabs } from './components/network-tabs.tsx'
export { shareText } from './post-labels.ts'
