import { companySettings, type OverwriteMode } from '../accounts/company-settings.js';
import type { Asset } from '../assets/asset.js';
import { freeId } from '../assets/asset-id.js';
import { assetNameOfFile, IMAGE_SET_TYPES, nameSpaceOf } from '../assets/asset-type.js';
import { folderPathOf } from '../assets/folder-path.js';
import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { PlannedItem } from './plan.js';

/** What a file of an upload meets in its company: an asset that it is a new edition of, or that it must give way to with its name or number. */
export interface ResolvedOverwrite {
  /** Place among the items of the upload. */
  readonly at: number;
  /** Name and number that the file's asset has, or gets. */
  readonly name: string;
  readonly id: number;
  /** Whether the asset is there already, or comes further up in the upload. */
  readonly isThere: boolean;
}

/** A file of an upload, on its way to becoming an asset. */
interface Incoming {
  readonly folder: string;
  readonly fileName: string;
  readonly base: string;
  readonly type: string;
}

/**
 * What the files of an upload meet, by the company's Asset Overwrite Mode (d), at the moment at which it begins to run (c).
 * What is no new edition of anything gets a name of its own: `-1` and so on behind one that is taken (o).
 *
 * @returns those files alone whose asset is not simply a new one by the file's own name
 */
export function resolveOverwrites(store: Store, company: Company, items: readonly PlannedItem[]): ResolvedOverwrite[] {
  const { overwriteMode } = companySettings(company);
  const met: ResolvedOverwrite[] = [];
  const inJob = new Map<string, { name: string; id: number }>();
  const namesInJob = new Set<string>();
  const idsInJob = new Set<number>();
  items.forEach((item, at) => {
    const incoming = incomingOf(item, company);
    if (!incoming) return;
    const key = overwriteKey(overwriteMode, incoming);
    const there = inJob.get(key) ?? matchOf(store, company, overwriteMode, incoming);
    if (there) {
      met.push({ at, name: there.name, id: there.id, isThere: true });
      return;
    }
    const space = nameSpaceOf(incoming.type);
    const name = freeName(incoming.base, (each) => namesInJob.has(`${space}/${each}`) || store.assets.inUse(company.id, space, each) !== undefined);
    const id = freeId(item.assetId ?? 1, (each) => idsInJob.has(each) || store.assets.byId(each) !== undefined);
    namesInJob.add(`${space}/${name}`);
    idsInJob.add(id);
    inJob.set(key, { name, id });
    if (name !== incoming.base || id !== item.assetId) met.push({ at, name, id, isThere: false });
  });
  return met;
}

function incomingOf({ file, assetType }: PlannedItem, { rootPath }: Company): Incoming | undefined {
  if (!file || assetType === null) return undefined;
  const folder = folderPathOf(file.folder, rootPath);
  return folder === undefined ? undefined : { folder, fileName: file.name, base: assetNameOfFile(file.name), type: assetType };
}

/** What two files have in common of which the later is a new edition of the earlier. */
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

/** The asset that a file of an upload is a new edition of, as things are now; undefined for an item that is no file. */
export function overwrittenAsset(store: Store, company: Company, item: PlannedItem): Asset | undefined {
  const incoming = incomingOf(item, company);
  return incoming && matchOf(store, company, companySettings(company).overwriteMode, incoming);
}

/** The asset that a file is a new edition of: one that came as a file, too, and shares its name with the same types. */
function matchOf(store: Store, company: Company, mode: OverwriteMode, incoming: Incoming): Asset | undefined {
  const { folder, fileName, base, type } = incoming;
  const space = nameSpaceOf(type);
  const isFile = (asset: Asset): boolean => asset.nameSpace === space && !IMAGE_SET_TYPES.includes(asset.type) && asset.type !== 'AssetSet';
  if (mode === 'OverwriteAnyExtAnyFolder') {
    const asset = store.assets.inUse(company.id, space, base);
    return asset && isFile(asset) ? asset : undefined;
  }
  const folderId = store.folders.byPath(company.id, folder)?.id;
  const isInFolder = (asset: Asset): boolean => mode === 'OverwriteFullNameAnyFolder' || asset.folderId === folderId;
  const isSameFile = (asset: Asset): boolean => mode === 'OverwriteAnyExt' || asset.fileName === fileName;
  return store.assets.byFileBase(company.id, base).find((asset) => isFile(asset) && isInFolder(asset) && isSameFile(asset));
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let n = 1; isTaken(name); n++) name = `${wanted}-${n}`;
  return name;
}
