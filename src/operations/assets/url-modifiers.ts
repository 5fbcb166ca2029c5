import type { Asset } from '../../assets/asset.js';
import { nameSpaceOf } from '../../assets/asset-type.js';
import { referencedNames } from '../../assets/layer-references.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The commands that a request gives an asset; an empty text is none. */
export function commandsOf({ urlModifier, urlPostApplyModifier }: { urlModifier?: string | undefined; urlPostApplyModifier?: string | undefined }) {
  return { urlModifier: urlModifier?.trim() || null, urlPostApplyModifier: urlPostApplyModifier?.trim() || null };
}

/** Stores which assets the commands of an asset refer to as things are now (c): renaming those later does not change that. */
export function storeLayerReferences(asset: Asset, call: AuthorizedCall<unknown>, { store }: OperationContext): void {
  const company = companyOfCall(call);
  const commands = [asset.urlModifier, asset.urlPostApplyModifier].filter((text) => text !== null).join('&');
  const referenced = referencedNames(commands, company.rootPath).flatMap((name) => {
    const found = store.assets.inUse(company.id, nameSpaceOf('Image'), name);
    return found && found.id !== asset.id ? [found.id] : [];
  });
  store.layerReferences.set(asset.id, referenced);
}
