import { companySettings } from '../../accounts/company-settings.js';
import { type Asset, NOT_IN_TRASH, newAsset } from '../../assets/asset.js';
import { newAssetId } from '../../assets/asset-id.js';
import { fakeFacts } from '../../assets/fake-facts.js';
import {
  isPhotoshop,
  type LayerAnchor,
  type LayerNaming,
  layerImageName,
  layersOf,
  type TemplateLayer,
  templateCommands,
} from '../../assets/photoshop-layers.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { PHOTOSHOP_ANCHOR_MODES, PHOTOSHOP_LAYER_NAMING_MODES } from '../../contract/constants.js';
import { hash } from '../../random/hash.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import type { DetailFields } from '../job-detail.js';
import { freeAssetName } from './free-asset-name.js';

/** What generates layers, as byproducts name it (d). */
const ENGINE = 'PhotoshopLayers';

/**
 * Stores the layers of a Photoshop file as images, and a template of them, if the job maintains layers (d). Those of an earlier upload are
 * updated (d).
 *
 * @param at when the job was done
 */
export function applyPhotoshopLayers(store: Store, job: Job, company: Company, psd: Asset, at: number): void {
  const { photoshopOptions }: DetailFields = job.detail;
  const isWanted = photoshopOptions?.process === 'MaintainLayers' || photoshopOptions?.maintainLayers === true;
  if (!photoshopOptions || !isWanted || !isPhotoshop(psd)) return;
  const { layerOptions } = photoshopOptions;
  const naming = namingOf(layerOptions?.layerNaming ?? photoshopOptions.layerNaming ?? companySettings(company).uploadParamsPSDLayerNaming);
  const earlier = store.assets.generatedFrom(psd.id).flatMap((id) => {
    const asset = store.assets.byId(id);
    return asset?.engine === ENGINE && asset.trashState === NOT_IN_TRASH ? [asset] : [];
  });
  const folder = store.folders.byId(psd.folderId);
  const path = `${folder?.path ?? company.rootPath}${naming === 'Folders' ? `${psd.name}/` : ''}`;
  const folderId = naming === 'Folders' ? store.folders.ensure(company, path, at).id : psd.folderId;

  /** Stores an asset that the layers make, or changes the one of an earlier upload. */
  const put = (type: string, wanted: string, fileName: string, content: Partial<Asset>): Asset => {
    const there = earlier.find((each) => each.type === type && each.originalFile === fileName);
    const change = { ...content, pending: ALL_CONTEXTS, lastModified: at, lastModifyUserId: job.userId };
    if (there) return store.assets.update(there, change);
    const name = freeAssetName(store, company, type, wanted);
    const id = newAssetId(company.name, name, (taken) => store.assets.byId(taken) !== undefined);
    const made = { companyId: company.id, originalPath: path, created: at, createUserId: job.userId, engine: ENGINE, originatorId: psd.id };
    const facts = type === 'Image' ? fakeFacts(id, type) : {};
    return store.assets.insert(newAsset({ ...made, ...facts, ...change, id, folderId, type, name, fileName, marked: psd.marked, optimized: 1 }));
  };

  const canvas = { width: psd.width ?? 1000, height: psd.height ?? 1000 };
  const layers = layersOf(psd).map((layer) => {
    const wanted = layerImageName(psd.name, layer, naming);
    const { width, height } = layerOptions?.extendLayers ? canvas : layer;
    const fileSize = 20_000 + (hash(`layer|${psd.id}|${layer.number}`) % 500_000);
    return { layer, width, height, image: put('Image', wanted, `${wanted}.png`, { width, height, fileSize }) };
  });
  if (!layerOptions?.createTemplate) return;
  const shown = layers.map(({ layer, width, height, image }): TemplateLayer & { readonly imageId: number | undefined } => {
    const isText = layer.isText && layerOptions.extractText === true;
    const content = isText ? { text: layer.name } : { image: `${company.rootPath}${image.name}` };
    return { width, height, content, imageId: isText ? undefined : image.id };
  });
  const wanted = `${psd.name}_Template`;
  const urlModifier = templateCommands(canvas, shown, anchorOf(layerOptions.anchor ?? photoshopOptions.anchor));
  const template = put('Template', wanted, wanted, { urlModifier });
  store.layerReferences.set(
    template.id,
    shown.flatMap(({ imageId }) => imageId ?? []),
  );
}

/** A naming mode of the contract; `LayerName` for any other text, which older requests may hold. */
function namingOf(text: string | undefined): LayerNaming {
  return PHOTOSHOP_LAYER_NAMING_MODES.find((mode) => mode === text) ?? 'LayerName';
}

/** An anchor of the contract; the middle unless given (d). */
function anchorOf(text: string | undefined): LayerAnchor {
  return PHOTOSHOP_ANCHOR_MODES.find((mode) => mode === text) ?? 'Center';
}
