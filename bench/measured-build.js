import { join } from 'node:path';

/** Which build is measured: `dist` of this repository, unless `--dist` names the one of another. */
export const measuredBuild = { dist: 'dist' };

/** The file of the command. */
export function cliFile() {
  return join(measuredBuild.dist, 'cli.js');
}

/** The repository of the build. */
export function repositoryOfBuild() {
  return join(measuredBuild.dist, '..');
}
