import type { Job } from './job.js';
import german from './messages/de.json' with { type: 'json' };
import english from './messages/en.json' with { type: 'json' };
import spanish from './messages/es.json' with { type: 'json' };
import french from './messages/fr.json' with { type: 'json' };
import japanese from './messages/ja.json' with { type: 'json' };
import portuguese from './messages/pt-BR.json' with { type: 'json' };
import chinese from './messages/zh-CN.json' with { type: 'json' };

/** Every catalogue has the messages of the English one. */
type Catalogue = Readonly<Record<keyof typeof english, string>>;

/** A language with a message catalogue. Written out: the type is public, the catalogues are not. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'ja' | 'pt-BR' | 'zh-CN';

/** The message catalogues, by language tag. */
export const CATALOGUES = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  'pt-BR': portuguese,
  'zh-CN': chinese,
} as const satisfies Readonly<Record<Language, Catalogue>>;

/** Languages by tag in lower case, and by its first part: `pt-br` and `pt`. */
const BY_TAG: ReadonlyMap<string, Language> = new Map(
  // Object.keys loses the type of the keys.
  (Object.keys(CATALOGUES) as Language[]).flatMap((each): [string, Language][] => [
    [each.toLowerCase(), each],
    [each.split('-')[0] ?? each, each],
  ]),
);

/**
 * The language of a locale, whatever its region: `fr` for `fr-CA`; undefined for one without messages.
 *
 * @param locale such as `fr-FR`, `fr_FR` or `fr`
 */
export function languageOf(locale: string): Language | undefined {
  const known = BY_TAG.get(locale);
  if (known) return known;
  const tag = locale.trim().replaceAll('_', '-').toLowerCase();
  return BY_TAG.get(tag) ?? BY_TAG.get(tag.split('-')[0] ?? '');
}

/** What a request says about the language of messages. */
export interface LocaleChoice {
  /** Locale in the authHeader. */
  readonly named: string | undefined;
  /** Languages of Accept-Language, best first. */
  readonly accepted: readonly string[];
}

/**
 * The language of a message about a job: that of the authHeader, or of the job's submission, or the first of Accept-Language that has
 * messages, or the server's (d). A locale without messages means the server's language (c).
 *
 * @param jobLocale the job's own locale, if it has one
 * @param serverLocale the mock's locale
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

/** The language of a job's log and mails when nobody asks for another: that of its submission, or the server's (d). */
export function logLanguage({ locale, clientLocale }: Pick<Job, 'locale' | 'clientLocale'>, serverLocale: string): Language {
  const chosen = locale ?? clientLocale;
  return (chosen === null ? undefined : languageOf(chosen)) ?? serverLanguage(serverLocale);
}

function serverLanguage(serverLocale: string): Language {
  return languageOf(serverLocale) ?? 'en';
}
