/**
 * @typedef {object} Step one instruction
 * @property {string} instruction in capitals
 * @property {Record<string, string>} flags such as `from` of `--from=build`
 * @property {string} value the arguments, with continued lines joined
 *
 * @typedef {object} Stage
 * @property {string} base
 * @property {string | undefined} name
 * @property {Step[]} steps
 */

/**
 * Parses a Dockerfile, as far as this project uses the format.
 *
 * @param {string} text
 * @returns {Stage[]} its stages, in order
 */
export function readDockerfile(text) {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  /** @type {Stage[]} */
  const stages = [];
  for (const line of lines) {
    const match = /^(?<instruction>[A-Z]+)(?<flags>(?:\s+--\S+)*)\s+(?<value>\S.*?)\s*$/.exec(line);
    if (!match?.groups) {
      if (line.trim() !== '') throw new Error(`Dockerfile: cannot read "${line}"`);
      continue;
    }
    const { instruction, value } = match.groups;
    const flags = Object.fromEntries([...match.groups.flags.matchAll(/--([\w-]+)=(\S+)/g)].map(([, name, given]) => [name, given]));
    if (instruction === 'FROM') {
      const [base, , name] = value.split(/\s+/);
      stages.push({ base, name, steps: [] });
    } else {
      stages.at(-1)?.steps.push({ instruction, flags, value });
    }
  }
  return stages;
}

/** The variables of the ENV instructions of a stage. @param {Stage} stage @returns {Record<string, string>} */
export function environmentOf({ steps }) {
  const set = steps.filter(({ instruction }) => instruction === 'ENV').flatMap(({ value }) => value.split(/\s+/));
  return Object.fromEntries(set.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]));
}

/** The last value of an instruction of a stage. @param {Stage} stage @param {string} instruction @returns {string} */
export function lastOf({ steps }, instruction) {
  const found = steps.findLast((step) => step.instruction === instruction);
  if (!found) throw new Error(`Dockerfile: there is no ${instruction}`);
  return found.value;
}

/** The words of an ENTRYPOINT, CMD or HEALTHCHECK in its JSON form. @param {string} value @returns {string[]} */
export function wordsOf(value) {
  return JSON.parse(value.slice(value.indexOf('[')));
}

/** The names that a .dockerignore allows, which must exclude everything else. @param {string} ignore @returns {string[]} */
export function allowedBy(ignore) {
  const rules = ignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (rules[0] !== '*' || rules.slice(1).some((rule) => !/^![\w.-]+$/.test(rule))) throw new Error('.dockerignore: expected * and then !names');
  return rules.slice(1).map((rule) => rule.slice(1));
}
