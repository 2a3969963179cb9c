import packageJson from '../package.json' with { type: 'json' };

/** What this program calls itself in the files that it writes. */
export const APP = { name: packageJson.name, version: packageJson.version } as const;
