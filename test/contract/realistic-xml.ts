/** Handles in the forms of versions since 4.0, which every version takes; those of the default fixtures where there are any. */
const HANDLES = {
  asset: 'a|743|1|743',
  companyHandle: 'c|47',
  userHandle: 'u|70|robin@example.com',
  accessUserHandle: 'u|70|robin@example.com',
  folderHandle: 'f|Outfitters/',
  destFolderHandle: 'f|Outfitters/',
  groupHandle: 'g|1',
  accessGroupHandle: 'g|1',
  projectHandle: 'p|47|Catalog',
  jobHandle: 'j|47||Spring prints|2',
  contextHandle: 'pc|472',
  fieldHandle: 'm|47|ASSET|Season',
  setHandle: 'ps|941',
  typeHandle: 'pt|10801',
  vignetteFormatHandle: 'v|47|281',
};

/** Handles by the names of their fields; `asset` stands for all fields that are not named. */
export type Handles = Readonly<Partial<Record<keyof typeof HANDLES, string>>>;

/** Texts that operations look at more closely. */
const TEXTS: Readonly<Record<string, string>> = {
  assetType: 'Image',
  fieldType: 'SingleTag',
  password: 'Passw0rd!',
  urlArray: 'http://images.example.com/is/image/Outfitters/hat',
};

/**
 * Parameters whose texts are `text`, with well-formed handles and realistic texts in their place where fields say what they hold.
 *
 * @param known handles of what there is
 */
export function withRealisticTexts(xml: string, known: Handles = {}): string {
  const handles: Readonly<Record<string, string>> = { ...HANDLES, ...known };
  const handleOf = (name: string): string => handles[name] ?? handles.asset ?? '';
  return xml
    .replace(/<(\w+)>text</g, (field, name: string) => (name in TEXTS ? `<${name}>${TEXTS[name]}<` : field))
    .replace(/<urlArray><items>text</g, `<urlArray><items>${TEXTS.urlArray}<`)
    .replace(/<(\w*[hH]andle)>text</g, (_, name: string) => `<${name}>${handleOf(name)}<`)
    .replace(/<(\w*[hH]andle)Array><items>text</g, (_, name: string) => `<${name}Array><items>${handleOf(name)}<`);
}
