import { companySettings, type OverwriteMode } from '../../accounts/company-settings.js';
import type { Asset } from '../../assets/asset.js';
import { freeId } from '../../assets/asset-id.js';
import { assetNameOfFile, comesAsFile, nameSpaceOf } from '../../assets/asset-type.js';
import { folderPathOf } from '../../assets/folder-path.js';
import { uniqueName } from '../../collections/unique-name.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import type { PlannedItem } from '../planned-item.js';
import type { ResolvedOverwrite } from '../resolved-overwrite.js';

/** A file of an upload, as far as it decides which asset it becomes. */
interface Incoming {
  readonly folder: string;
  readonly fileName: string;
  readonly base: string;
  readonly type: string;
}

/**
 * Decides which assets the files of an upload become, by the company's Asset Overwrite Mode (d), at the moment it begins to run (c).
 * A file that overwrites nothing gets a name of its own: with `-1` and so on appended to one that is taken (o).
 *
 * @returns only the files that do not simply become a new asset by their own name
 */
export function resolveOverwrites(store: Store, company: Company, items: readonly PlannedItem[]): ResolvedOverwrite[] {
  const { overwriteMode } = companySettings(company);
  const resolved: ResolvedOverwrite[] = [];
  const inJob = new Map<string, { name: string; id: number }>();
  const namesInJob = new Set<string>();
  const idsInJob = new Set<number>();
  items.forEach((item, at) => {
    const incoming = incomingOf(item, company);
    if (!incoming) return;
    const key = overwriteKey(overwriteMode, incoming);
    const overwritten = inJob.get(key) ?? matchOf(store, company, overwriteMode, incoming);
    if (overwritten) {
      resolved.push({ at, name: overwritten.name, id: overwritten.id, isThere: true });
      return;
    }
    const space = nameSpaceOf(incoming.type);
    const isTaken = (name: string): boolean => namesInJob.has(`${space}/${name}`) || store.assets.inUse(company.id, space, name) !== undefined;
    const name = uniqueName(incoming.base, isTaken, (n) => `${incoming.base}-${n}`, 1);
    const id = freeId(item.assetId ?? 1, (each) => idsInJob.has(each) || store.assets.byId(each) !== undefined);
    namesInJob.add(`${space}/${name}`);
    idsInJob.add(id);
    inJob.set(key, { name, id });
    if (name !== incoming.base || id !== item.assetId) resolved.push({ at, name, id, isThere: false });
  });
  return resolved;
}

function incomingOf({ file, assetType }: PlannedItem, { rootPath }: Company): Incoming | undefined {
  if (!file || assetType === null) return undefined;
  const folder = folderPathOf(file.folder, rootPath);
  return folder === undefined ? undefined : { folder, fileName: file.name, base: assetNameOfFile(file.name), type: assetType };
}

/** Two files with the same key become the same asset: the later one overwrites the earlier. */
function overwriteKey(mode: OverwriteMode, { folder, fileName, base, type }: Incoming): string {
  switch (mode) {
    case 'OverwriteFullName':
      return `${folder}|${fileName}`;
    case 'OverwriteAnyExt':
      return `${folder}|${nameSpaceOf(type)}|${base}`;
    case 'OverwriteFullNameAnyFolder':
      return fileName;
    case 'OverwriteAnyExtAnyFolder':
      return `${nameSpaceOf(type)}|${base}`;
  }
}

/** The asset that a file of an upload overwrites as things are now; undefined for an item that is no file. */
export function overwrittenAsset(store: Store, company: Company, item: PlannedItem): Asset | undefined {
  const incoming = incomingOf(item, company);
  return incoming && matchOf(store, company, companySettings(company).overwriteMode, incoming);
}

/** The asset that a file overwrites: one that came as a file, too, in the same name space. */
function matchOf(store: Store, company: Company, mode: OverwriteMode, incoming: Incoming): Asset | undefined {
  const { folder, fileName, base, type } = incoming;
  const space = nameSpaceOf(type);
  const isFile = (asset: Asset): boolean => asset.nameSpace === space && comesAsFile(asset.type);
  if (mode === 'OverwriteAnyExtAnyFolder') {
    const asset = store.assets.inUse(company.id, space, base);
    return asset && isFile(asset) ? asset : undefined;
  }
  const folderId = store.folders.byPath(company.id, folder)?.id;
  const isInFolder = (asset: Asset): boolean => mode === 'OverwriteFullNameAnyFolder' || asset.folderId === folderId;
  const isSameFile = (asset: Asset): boolean => mode === 'OverwriteAnyExt' || asset.fileName === fileName;
  return store.assets.byFileBase(company.id, base).find((asset) => isFile(asset) && isInFolder(asset) && isSameFile(asset));
}
