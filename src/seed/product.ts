import type { Faker } from '@faker-js/faker';
import type { Dice } from '../random/dice.js';

/** A file of a product, or a set of some of its files. */
export interface ProductAsset {
  /** The asset's name. */
  readonly name: string;
  /** A set's is its name. */
  readonly fileName: string;
  readonly type: string;
  /** Below the company's root. */
  readonly folder: string;
  readonly description: string;
  /** Names of a set's members, which come before it; undefined for a file. */
  readonly members?: readonly string[];
}

/** A product with all its assets. */
export interface Product {
  readonly assets: readonly ProductAsset[];
  readonly collection: string;
  readonly colours: readonly string[];
  /** Its category, such as `outerwear`. */
  readonly range: string;
  readonly keywords: string;
  readonly photographer: string;
  readonly price: string;
  /** Whether its assets are marked for publish. */
  readonly isReady: boolean;
  /** Whether its assets go to the trash at some time. */
  readonly isDiscontinued: boolean;
  /** The project that its assets are in. */
  readonly project: string | undefined;
}

/** The company's collections, which are also its top-level folders. */
export const COLLECTIONS = [
  'Spring Meadow',
  'Summer Coast',
  'Autumn Heritage',
  'Winter Alpine',
  'City Commuter',
  'Harbour Club',
  'Night Market',
  'Essentials',
] as const;

const DEPARTMENTS = ['Women', 'Men', 'Kids', 'Unisex'] as const;

const NOUNS = {
  Outerwear: ['jacket', 'coat', 'parka', 'anorak'],
  Knitwear: ['sweater', 'cardigan', 'pullover', 'vest'],
  Shirts: ['shirt', 'blouse', 'polo', 'tunic'],
  Trousers: ['trousers', 'jeans', 'chinos', 'shorts'],
  Sportswear: ['hoodie', 'leggings', 'tracksuit', 'jersey'],
  Shoes: ['sneaker', 'boot', 'loafer', 'sandal'],
  Bags: ['backpack', 'tote', 'satchel', 'wallet'],
  Accessories: ['scarf', 'belt', 'hat', 'glove'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

type Category = keyof typeof NOUNS;

const MATERIALS = ['cotton', 'linen', 'wool', 'leather', 'denim', 'silk', 'cashmere', 'nylon', 'canvas', 'fleece'] as const;
const VIEWS = ['front', 'back', 'side', 'detail', 'model', 'swatch'] as const;
const EXTENSIONS = ['jpg', 'jpg', 'jpg', 'tif', 'tif', 'tif', 'png', 'psd'] as const;

/** Assets per folder, about, while there are enough folders. */
const ASSETS_PER_FOLDER = 45;

/** Where a product belongs; its images are in a folder of that path. */
interface Shelf {
  readonly collection: (typeof COLLECTIONS)[number];
  readonly department: (typeof DEPARTMENTS)[number];
  readonly category: Category;
}

/** What assets a product has, and what happens to them. */
interface Design {
  readonly images: number;
  readonly hasSet: boolean;
  readonly frames: number;
  readonly hasVideo: boolean;
  readonly hasPdf: boolean;
  readonly hasNotes: boolean;
  readonly isReady: boolean;
  readonly isDiscontinued: boolean;
  readonly isInProject: boolean;
}

/** The first products, so that a small catalogue has something of everything. */
const FIRST_DESIGNS: readonly Design[] = [
  {
    ...{ images: 3, hasSet: true, frames: 4, hasVideo: true, hasPdf: true, hasNotes: false },
    ...{ isReady: true, isDiscontinued: false, isInProject: true },
  },
  {
    ...{ images: 1, hasSet: false, frames: 0, hasVideo: false, hasPdf: false, hasNotes: false },
    ...{ isReady: true, isDiscontinued: true, isInProject: false },
  },
  {
    ...{ images: 2, hasSet: false, frames: 0, hasVideo: false, hasPdf: false, hasNotes: true },
    ...{ isReady: false, isDiscontinued: false, isInProject: false },
  },
];

/**
 * Generates products with a number of assets in all.
 *
 * @param assets how many, in all
 * @param isTaken whether the company already has an asset of a name
 */
export function makeProducts(
  assets: number,
  faker: Faker,
  dice: Dice,
  isTaken: (name: string) => boolean,
  onMade: (assets: number) => void,
): Product[] {
  const shelves = shelvesFor(assets, faker);
  const photographers = Array.from({ length: 6 }, () => faker.person.fullName());
  const taken = new Set<string>();
  const products: Product[] = [];
  for (let left = assets; left > 0; ) {
    const design = FIRST_DESIGNS[products.length] ?? drawn(dice);
    const product = makeProduct(design, dice.any(shelves) ?? FIRST_SHELF, faker, dice, photographers, (names) => {
      if (names.some((name) => taken.has(name) || isTaken(name))) return false;
      for (const name of names) taken.add(name);
      return true;
    });
    products.push({ ...product, assets: product.assets.slice(0, left) });
    left -= product.assets.length;
    onMade(assets - Math.max(0, left));
  }
  return products;
}

const FIRST_SHELF: Shelf = { collection: 'Essentials', department: 'Unisex', category: 'Shirts' };

/** As many of the possible folders as the assets fill. */
function shelvesFor(assets: number, faker: Faker): Shelf[] {
  const categories = Object.keys(NOUNS) as Category[]; // the keys of NOUNS are what a category is
  const all = COLLECTIONS.flatMap((collection) =>
    DEPARTMENTS.flatMap((department) => categories.map((category): Shelf => ({ collection, department, category }))),
  );
  return faker.helpers.shuffle(all).slice(0, Math.max(1, Math.ceil(assets / ASSETS_PER_FOLDER)));
}

function drawn(dice: Dice): Design {
  const images = 1 + dice.below(VIEWS.length);
  const frames = dice.chance(0.06) ? 8 : 0;
  const hasSet = images > 1 && dice.chance(0.55);
  return {
    images,
    hasSet,
    frames,
    hasVideo: dice.chance(0.06),
    hasPdf: dice.chance(0.05),
    hasNotes: dice.chance(0.01),
    isReady: dice.chance(0.8),
    // Members of sets are kept.
    isDiscontinued: !hasSet && frames === 0 && dice.chance(0.1),
    isInProject: dice.chance(0.25),
  };
}

function makeProduct(
  design: Design,
  { collection, department, category }: Shelf,
  faker: Faker,
  dice: Dice,
  photographers: readonly string[],
  take: (names: readonly string[]) => boolean,
): Product {
  const adjective = faker.commerce.productAdjective();
  const material = dice.pick(MATERIALS);
  const noun = dice.pick<string>(NOUNS[category]);
  const colours = [...new Set(Array.from({ length: 1 + dice.below(2) }, () => faker.color.human()))];
  const title = `${adjective} ${material} ${noun} in ${colours.join(' and ')}`;
  const extension = dice.pick(EXTENSIONS);
  const folders = { images: `${collection}/${department}/${category}/`, video: `${collection}/Video/`, documents: `${collection}/Documents/` };
  const words = `${adjective}_${material}_${noun}`.toLowerCase().replaceAll(' ', '_');
  let assets: ProductAsset[];
  for (let number = 100 + dice.below(900); ; number++) {
    assets = assetsOf(design, `${words}_${number}`, title, extension, folders);
    if (take(assets.map(({ name }) => name))) break;
  }
  return {
    assets,
    collection,
    colours,
    range: category.toLowerCase(),
    keywords: [noun, material, ...colours, department.toLowerCase(), collection.toLowerCase()].join(', '),
    photographer: dice.any(photographers) ?? '',
    price: `${9 + dice.below(240)}.${dice.pick(['00', '50', '95', '99'])}`,
    isReady: design.isReady,
    isDiscontinued: design.isDiscontinued,
    project: design.isInProject ? projectOf(collection) : undefined,
  };
}

/** The project of a collection. */
export function projectOf(collection: string): string {
  return `${collection} lookbook`;
}

function assetsOf(
  { images, hasSet, frames, hasVideo, hasPdf, hasNotes }: Design,
  base: string,
  title: string,
  extension: string,
  folders: { readonly images: string; readonly video: string; readonly documents: string },
): ProductAsset[] {
  const file = (name: string, ending: string, type: string, folder: string, description: string): ProductAsset => ({
    name,
    fileName: `${name}.${ending}`,
    type,
    folder,
    description,
  });
  const set = (name: string, type: string, description: string, members: readonly ProductAsset[]): ProductAsset => ({
    name,
    fileName: name,
    type,
    folder: folders.images,
    description,
    members: members.map((member) => member.name),
  });
  const views = VIEWS.slice(0, images).map((view) => file(`${base}_${view}`, extension, 'Image', folders.images, `${title}, ${view}`));
  const turns = Array.from({ length: frames }, (_, frame) => {
    const name = `${base}_turn_${String(frame + 1).padStart(2, '0')}`;
    return file(name, extension, 'Image', folders.images, `${title}, turned`);
  });
  return [
    ...views,
    ...(hasSet ? [set(`${base}_set`, 'ImageSet', `${title}, all views`, views)] : []),
    ...(hasVideo ? [file(`${base}_film`, 'mp4', 'Video', folders.video, `${title}, worn`)] : []),
    ...(hasPdf ? [file(`${base}_care`, 'pdf', 'Pdf', folders.documents, `How to care for the ${title}`)] : []),
    // The service does not know this type: uploading it ends in a warning.
    ...(hasNotes ? [file(`${base}_notes`, 'wpd', 'Asset', folders.documents, `Notes on the ${title}`)] : []),
    ...turns,
    ...(frames > 0 ? [set(`${base}_spin`, 'SpinSet', `${title}, all round`, turns)] : []),
  ];
}
