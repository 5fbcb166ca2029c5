import { IpsApiFault } from '../../contract/faults.js';
import type { ZoomTargetDefinition } from '../../contract/generated-types.js';
import type { ZoomTarget } from '../../store/target-store.js';

/** The most zoom targets of an image (d). */
const MOST_TARGETS = 5;

/** What a call says of a zoom target. @throws IpsApiFault 30001 for a position below 0, or a size below 1 (c) */
export function checkedZoomTarget(given: ZoomTargetDefinition): Pick<ZoomTarget, 'name' | 'x' | 'y' | 'width' | 'height' | 'userData'> {
  const { name, xPosition, yPosition, width, height, userData } = given;
  for (const [field, value, least] of [
    ['xPosition', xPosition, 0],
    ['yPosition', yPosition, 0],
    ['width', width, 1],
    ['height', height, 1],
  ] as const) {
    if (value < least) throw new IpsApiFault('invalidParameter', `${field}: ${value} is too small: expected ${least} or more`);
  }
  return { name, x: xPosition, y: yPosition, width, height, userData: userData ?? '' };
}

/** Checks how many zoom targets an image is going to have. @throws IpsApiFault 30001 for more than 5 (d) */
export function checkTargetCount(count: number, field: string): void {
  if (count <= MOST_TARGETS) return;
  throw new IpsApiFault('invalidParameter', `${field}: the image would have ${count} zoom targets: expected ${MOST_TARGETS} at most`);
}
