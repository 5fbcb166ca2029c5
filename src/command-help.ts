import { type Command, type CommanderError, type Help, Option } from 'commander';
import { didYouMean } from './collections/nearest-names.js';
import { GROUP_OF, GROUPS, type SettingGroup } from './setting-groups.js';
import { SETTINGS, type Setting, type Settings } from './settings.js';

/** Stands for a space at which no line is broken. */
const GLUE = '\u0001';

/** Options that have a letter, too. */
const LETTERS: { readonly [Name in keyof Settings]?: string } = { port: '-p' };

/** The heading of a group of options. */
function headingOf(group: SettingGroup): string {
  return `${group}:`;
}

/** The option that gives a setting. */
export function optionOf({ name, flag, argument, description, fallback, take }: Setting): Option {
  const letter = LETTERS[name];
  const flags = `${letter === undefined ? '' : `${letter}, `}${flag} <${argument}>`;
  const option = new Option(flags, `${description} (default:${GLUE}${fallback})`).helpGroup(headingOf(GROUP_OF[name]));
  // Such a setting may be given several times.
  return take === undefined ? option : option.argParser((text, before: readonly string[] = []) => [...before, text]);
}

/** All settings, those of a group together. */
export function settingsInGroups(): readonly Setting[] {
  return GROUPS.flatMap((group) => SETTINGS.filter(({ name }) => GROUP_OF[name] === group));
}

/** The help of a command: commands first, since there are many options, and options in groups. */
export function formatHelp(command: Command, help: Help): string {
  const width = help.padWidth(command, help);
  const item = (term: string, description: string): string => help.formatItem(term, width, description, help);
  const description = help.commandDescription(command);
  const commands = help.visibleCommands(command).map((each) => item(help.subcommandTerm(each), help.subcommandDescription(each)));
  const args = help.visibleArguments(command).map((each) => item(help.argumentTerm(each), help.argumentDescription(each)));
  const options = help.groupItems([...command.options], help.visibleOptions(command), (option) =>
    // Commands have few.
    command.parent ? 'Options:' : (option.helpGroupHeading ?? 'Options:'),
  );
  return [
    ...['Usage:', help.commandUsage(command)].join(' ').split('\n'),
    '',
    ...(description === '' ? [] : [help.boxWrap(description, help.helpWidth ?? 80), '']),
    ...help.formatItemList('Commands:', commands, help),
    ...help.formatItemList('Arguments:', args, help),
    ...[...options].flatMap(([heading, group]) =>
      help.formatItemList(
        heading,
        group.map((option) => item(help.optionTerm(option), help.optionDescription(option))),
        help,
      ),
    ),
  ]
    .join('\n')
    .replaceAll(GLUE, ' ');
}

/** A command line that is wrong; the message says how to get help. */
export class UsageError extends Error {
  /** @param error what commander says of it */
  constructor(command: Command, { code, message }: CommanderError) {
    const text = message.replace(/^error: /, '');
    const flag = code === 'commander.unknownOption' ? /'(-[^']*)'/.exec(text)?.[1] : undefined;
    const flags = [...command.options.flatMap(({ long }) => long ?? []), '--help'];
    const name = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
    super(`${text}${flag === undefined ? '' : didYouMean(flag, flags)}\n(${name} --help lists its options)`);
  }
}
