// The local workspace: Slack on this machine, for the page, for tests and for measurements.
export { ClientError } from './client/client-error.ts';
export { type Clock, systemClock } from './clock.ts';
export type { ApiFault, Faults } from './faults.ts';
export { ManifestError } from './manifest.ts';
export { startWorkspace, type Workspace, type WorkspaceOptions } from './start-workspace.ts';
export { defaultSeed, type Seed } from './state/directory.ts';
export { type ApiCall, webApiMethods } from './web-api/index.ts';
