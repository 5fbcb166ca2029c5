// Kills a mock at random moments under load, starts it again and checks that nothing is lost.
// Usage: npm run kill -- [--rounds N] [--seed N] [--write]
import { median, ms } from '../bench/table.js';
import { writeBetween } from '../scripts/write-between.js';
import { numberIn, readFlags, runCommand } from './arguments.js';
import { machine, markdown } from './report.js';
import { runKill } from './run-kill.js';

const FLAGS = {
  rounds: { argument: 'N', fallback: 100, about: 'how often the mock is killed', parse: numberIn(1, 100_000) },
  seed: { argument: 'N', fallback: 1, about: 'decides what is called and when the kill comes', parse: numberIn(0, 2 ** 32 - 1) },
  write: { about: 'write the table into docs/reliability.md' },
};

await runCommand('kill', async () => {
  const flags = readFlags(
    'kill',
    'Lets a mock on a file work, kills it at a random moment, every fourth time with a full disk, and starts it again: what was answered\nmust be there, nothing by half, and each completion call must have come.',
    FLAGS,
  );
  if (flags === undefined) return true;
  const result = await runKill({ cli: 'dist/cli.js', ...flags, print });
  const { lost, half, crashes, mistakes, unexpected, reasons, otherId } = result;
  const text = `${machine()}\n\n${markdown(tableOf(result))}`;
  print(`\n${text}`);
  for (const [title, list] of Object.entries({ lost, 'by half': half, crashes, mistakes, 'unexpected faults': unexpected })) {
    if (list.length > 0) print(`\n${title}:\n${[...new Set(list)].slice(0, 20).join('\n')}`);
  }
  if (reasons.length > 0)
    print(`\nWhat a full disk was answered with:\n${[...new Set(reasons.map((each) => each.replaceAll(/\d+/g, '0')))].slice(0, 20).join('\n')}`);
  if (flags.write) writeBetween('docs/reliability.md', 'kill', text);
  return lost.length + half.length + crashes.length + mistakes.length + unexpected.length + otherId === 0;
});

function tableOf({ rounds, full, ok, fault, open, lost, half, crashes, mistakes, restarts, completed, again, otherId, hasIds }) {
  return {
    head: ['Kills', ''],
    rows: [
      ['rounds, with a full disk among them', `${rounds}, ${full}`],
      ['calls acknowledged, answered with a fault, open when the kill came', `${ok}, ${fault}, ${open}`],
      ['acknowledged and lost', lost.length],
      ['there by half, or out of order', half.length],
      ['ended by itself, mistakes in the log', `${crashes.length}, ${mistakes.length}`],
      ['completion calls that came', completed],
      ['of these again, with another `X-Ips-Mock-Delivery`', `${again}, ${hasIds ? otherId : 'none has one'}`],
      ['restart until it is ready: median, longest', restarts.length === 0 ? '' : `${ms(median(restarts))}, ${ms(Math.max(...restarts))}`],
    ],
  };
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
