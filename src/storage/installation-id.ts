// The rows of installations: an organisation's installation is its own row; any other belongs to its workspace, also in an organisation.
export const installationOfTeam = (team: string): string => `team:${team}`;
export const installationOfEnterprise = (enterprise: string): string => `enterprise:${enterprise}`;
