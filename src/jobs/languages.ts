import type { Job } from './job.js';
import german from './messages/de.json' with { type: 'json' };
import english from './messages/en.json' with { type: 'json' };
import spanish from './messages/es.json' with { type: 'json' };
import french from './messages/fr.json' with { type: 'json' };
import japanese from './messages/ja.json' with { type: 'json' };
import portuguese from './messages/pt-BR.json' with { type: 'json' };
import chinese from './messages/zh-CN.json' with { type: 'json' };

/** A catalogue has every message that the English one has. */
type Catalogue = Readonly<Record<keyof typeof english, string>>;

/** The catalogues of messages, by language tag. */
export const CATALOGUES = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  'pt-BR': portuguese,
  'zh-CN': chinese,
} as const satisfies Readonly<Record<string, Catalogue>>;

/** A language that there are messages in. */
export type Language = keyof typeof CATALOGUES;

/** The languages by their tag in small letters, and by its first part: `pt-br` and `pt`. */
const BY_TAG: ReadonlyMap<string, Language> = new Map(
  // The keys of CATALOGUES are the languages.
  (Object.keys(CATALOGUES) as Language[]).flatMap((each): [string, Language][] => [
    [each.toLowerCase(), each],
    [each.split('-')[0] ?? each, each],
  ]),
);

/**
 * The language of a locale: its own, or one that shares its language, as `fr` for `fr-CA`; undefined for an unknown one.
 *
 * @param locale such as `fr-FR`, `fr_FR` or `fr`
 */
export function languageOf(locale: string): Language | undefined {
  const known = BY_TAG.get(locale);
  if (known) return known;
  const tag = locale.trim().replaceAll('_', '-').toLowerCase();
  return BY_TAG.get(tag) ?? BY_TAG.get(tag.split('-')[0] ?? '');
}

/** What decides which language a message is in. */
export interface LocaleChoice {
  /** The locale that the one who asks names, in an authHeader. */
  readonly named: string | undefined;
  /** Languages of Accept-Language, the best first. */
  readonly accepted: readonly string[];
}

/**
 * The language of a message about a job: that of the authHeader, else that which the job was submitted with, else the first of
 * Accept-Language that there are messages in, else the server's (d); an unknown one means the server's (c).
 *
 * @param jobLocale the job's own locale, where it has one
 * @param serverLocale the mock's
 */
export function messageLanguage({ named, accepted }: LocaleChoice, jobLocale: string | null, serverLocale: string): Language {
  const chosen = named ?? jobLocale;
  if (chosen !== null) return languageOf(chosen) ?? serverLanguage(serverLocale);
  for (const each of accepted) {
    const language = languageOf(each);
    if (language) return language;
  }
  return serverLanguage(serverLocale);
}

/** The language of what a job writes by itself, its log and its mails: that which it was submitted with, else the server's (d). */
export function logLanguage({ locale, clientLocale }: Pick<Job, 'locale' | 'clientLocale'>, serverLocale: string): Language {
  const chosen = locale ?? clientLocale;
  return (chosen === null ? undefined : languageOf(chosen)) ?? serverLanguage(serverLocale);
}

function serverLanguage(serverLocale: string): Language {
  return languageOf(serverLocale) ?? 'en';
}
