/** What package.json may call a repository on GitHub. */
const ADDRESS = /^(?:github:|(?:git\+)?https:\/\/github\.com\/|(?:git\+ssh:\/\/)?git@github\.com[:/])?(?<path>[\w-]+\/[\w.-]+?)(?:\.git)?$/;

/**
 * The repository that package.json names. It is the one place that does: all other addresses are made of it.
 *
 * @param {{ repository?: string | { url: string } }} manifest package.json
 * @returns {string | undefined} such as `https://github.com/owner/name`
 * @throws Error unless it is a repository on GitHub: addresses of files elsewhere are made otherwise
 */
export function repositoryOf({ repository }) {
  const address = typeof repository === 'object' ? repository.url : repository;
  if (address === undefined) return undefined;
  const path = ADDRESS.exec(address)?.groups?.path;
  if (path === undefined) throw new Error(`"repository" in package.json is ${address}: expected a repository on GitHub, such as github:owner/name`);
  return `https://github.com/${path}`;
}

/** The fields of package.json that follow from the address of the repository. */
export function addressesOf(repository) {
  return {
    repository: { type: 'git', url: `git+${repository}.git` },
    homepage: `${repository}#readme`,
    bugs: { url: `${repository}/issues` },
  };
}

/**
 * Where a file or folder of the repository is shown.
 *
 * @param {string} repository such as `https://github.com/owner/name`
 * @param {string} ref a tag
 * @param {string} path of the file
 */
export function fileAddress(repository, ref, path) {
  return `${repository}/blob/${ref}/${path}`;
}

/** Where the bytes of a picture are. @see {@link fileAddress} */
export function pictureAddress(repository, ref, path) {
  return `${repository.replace('//github.com/', '//raw.githubusercontent.com/')}/${ref}/${path}`;
}
