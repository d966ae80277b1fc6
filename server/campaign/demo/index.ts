export { type DemoAccount, type DemoGrant, demoAccounts, demoPassword } from './accounts.ts'
export { buildDemo } from './build-demo.ts'
export type { DemoFile, DemoHost, DemoRoom } from './demo-host.ts'
