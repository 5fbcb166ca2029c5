import { REGION_SHAPES } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { ImageMap } from '../../store/target-store.js';

/** What calls say of an image map. */
interface GivenImageMap {
  readonly name: string;
  readonly shapeType: string;
  readonly region: string;
  readonly action: string;
  /** Since 4.0 (d). */
  readonly enabled?: boolean | undefined;
}

/** What a call says of an image map. One of before 4.0 is enabled (c). @throws IpsApiFault 30001 for an unknown shape (d) */
export function checkedImageMap(given: GivenImageMap): Pick<ImageMap, 'name' | 'shapeType' | 'region' | 'action' | 'isEnabled'> {
  const { name, region, action, enabled } = given;
  const shapeType = REGION_SHAPES.find((each) => each === given.shapeType);
  if (!shapeType) throw new IpsApiFault('invalidParameter', `shapeType: "${given.shapeType}" is none: expected one of ${REGION_SHAPES.join(', ')}`);
  return { name, shapeType, region, action, isEnabled: enabled ?? true };
}
