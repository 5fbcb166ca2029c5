import type Database from 'better-sqlite3';
import type { REGION_SHAPES } from '../contract/constants.js';
import { converted, stored } from './row.js';

/** A part of an image that viewers zoom into (d): pixels from the left and top. */
export interface ZoomTarget {
  readonly id: number;
  readonly assetId: number;
  /** Orders the zoom targets of an asset (d). */
  readonly position: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly userData: string;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

/** A region of an image that a click acts on (d). */
export interface ImageMap {
  readonly id: number;
  readonly assetId: number;
  /** Orders the image maps of an asset: later ones lie above (d). */
  readonly position: number;
  readonly name: string;
  readonly shapeType: (typeof REGION_SHAPES)[number];
  readonly region: string;
  readonly action: string;
  readonly isEnabled: boolean;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

type MapRow = Omit<ImageMap, 'isEnabled'> & { readonly isEnabled: 0 | 1 };

/** The prepared statements on zoom targets and image maps. */
export type TargetStore = ReturnType<typeof createTargetStore>;

/** Prepares the statements on zoom targets and image maps. A comment behind each query names the index it uses. */
export function createTargetStore(db: Database.Database) {
  const zoomTarget = db.prepare<[number], ZoomTarget>('SELECT * FROM zoomTarget WHERE id = ?'); // primary key
  const zoomTargets = db.prepare<[string], ZoomTarget>(
    'SELECT zoomTarget.* FROM json_each(?) AS wanted CROSS JOIN zoomTarget ON assetId = wanted.value ORDER BY wanted.key, position, id', // zoomTargetByAsset
  );
  const insertZoomTarget = db.prepare<Omit<ZoomTarget, 'id'>, ZoomTarget>(
    `INSERT INTO zoomTarget (assetId, position, name, x, y, width, height, userData, lastModified)
     VALUES (@assetId, @position, @name, @x, @y, @width, @height, @userData, @lastModified) RETURNING *`,
  );
  const updateZoomTarget = db.prepare<ZoomTarget>(
    `UPDATE zoomTarget SET position = @position, name = @name, x = @x, y = @y, width = @width, height = @height, userData = @userData,
       lastModified = @lastModified WHERE id = @id`, // primary key
  );
  const removeZoomTarget = db.prepare<[number]>('DELETE FROM zoomTarget WHERE id = ?'); // primary key
  const removeZoomTargets = db.prepare<[number]>('DELETE FROM zoomTarget WHERE assetId = ?'); // zoomTargetByAsset
  const imageMap = db.prepare<[number], MapRow>('SELECT * FROM imageMap WHERE id = ?'); // primary key
  const imageMaps = db.prepare<[string], MapRow>(
    'SELECT imageMap.* FROM json_each(?) AS wanted CROSS JOIN imageMap ON assetId = wanted.value ORDER BY wanted.key, position, id', // imageMapByAsset
  );
  const insertImageMap = db.prepare<Omit<MapRow, 'id'>, MapRow>(
    `INSERT INTO imageMap (assetId, position, name, shapeType, region, action, isEnabled, lastModified)
     VALUES (@assetId, @position, @name, @shapeType, @region, @action, @isEnabled, @lastModified) RETURNING *`,
  );
  const updateImageMap = db.prepare<MapRow>(
    `UPDATE imageMap SET position = @position, name = @name, shapeType = @shapeType, region = @region, action = @action, isEnabled = @isEnabled,
       lastModified = @lastModified WHERE id = @id`, // primary key
  );
  const removeImageMap = db.prepare<[number]>('DELETE FROM imageMap WHERE id = ?'); // primary key
  return {
    zoomTarget: (id: number): ZoomTarget | undefined => zoomTarget.get(id),
    /** The zoom targets of assets, in the order of the assets and of their positions. */
    zoomTargets: (assetIds: readonly number[]): ZoomTarget[] => zoomTargets.all(JSON.stringify(assetIds)),
    addZoomTarget: (target: Omit<ZoomTarget, 'id'>): ZoomTarget => stored(insertZoomTarget.get(target)),
    updateZoomTarget(target: ZoomTarget): void {
      updateZoomTarget.run(target);
    },
    removeZoomTarget(id: number): void {
      removeZoomTarget.run(id);
    },
    /** Removes all zoom targets of an asset. */
    removeZoomTargets(assetId: number): void {
      removeZoomTargets.run(assetId);
    },
    imageMap: (id: number): ImageMap | undefined => converted(imageMap.get(id), toMap),
    /** The image maps of assets, in the order of the assets and of their positions. */
    imageMaps: (assetIds: readonly number[]): ImageMap[] => imageMaps.all(JSON.stringify(assetIds)).map(toMap),
    addImageMap: (map: Omit<ImageMap, 'id'>): ImageMap => toMap(stored(insertImageMap.get({ ...map, isEnabled: map.isEnabled ? 1 : 0 }))),
    updateImageMap(map: ImageMap): void {
      updateImageMap.run({ ...map, isEnabled: map.isEnabled ? 1 : 0 });
    },
    removeImageMap(id: number): void {
      removeImageMap.run(id);
    },
  };
}

function toMap(row: MapRow): ImageMap {
  return { ...row, isEnabled: row.isEnabled === 1 };
}
