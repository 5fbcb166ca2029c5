import { between } from '../../random/seeded-choice.js';
import { always, type Make, type Values } from './value-source.js';

const size = (least: number, most: number): Make<number> => {
  return ({ seed }) => between(seed, least, most);
};
/** The subject's size in pixels, the same wherever it appears. */
const width: Make<number> = ({ subject }) => between(`${subject.seed}|width`, 400, 4000);
const height: Make<number> = ({ subject }) => between(`${subject.seed}|height`, 400, 4000);
const fileSize: Make<number> = ({ subject }) => between(`${subject.seed}|bytes`, 20_000, 9_000_000);
const itemCount: Make<number> = ({ subject }) => between(`${subject.seed}|items`, 1, 20);

/** How to generate numbers. */
export const NUMBERS: Values<number> = {
  successCount: ({ batchSize }) => batchSize,
  warningCount: always(0),
  errorCount: always(0),
  code: always(30001),
  companyId: ({ company }) => company.id,
  width,
  height,
  anchorX: (source) => Math.floor(width(source) / 2),
  anchorY: (source) => Math.floor(height(source) / 2),
  xOffset: size(0, 200),
  yOffset: size(0, 200),
  x: size(0, 1000),
  y: size(0, 1000),
  'SearchStrings/width': size(50, 400),
  'SearchStrings/height': size(10, 60),
  'Keywords/width': size(20, 200),
  'Keywords/height': size(10, 60),
  'SmartCrop/width': size(100, 800),
  'SmartCrop/height': size(100, 800),
  leftN: always(0.1),
  topN: always(0.2),
  widthN: ({ seed }) => between(seed, 30, 90) / 100,
  heightN: ({ seed }) => between(seed, 30, 80) / 100,
  resolution: always(300),
  fileSize,
  uncompressedSize: fileSize,
  compressedSize: (source) => Math.floor(fileSize(source) * 0.8),
  diskSpaceUsage: size(10_000, 5_000_000),
  imageCount: size(10, 5000),
  count: size(1, 500),
  position: ({ index }) => index + 1,
  estimatedSeconds: always(5),
  pingAfterSeconds: always(5),
  progress: always(50),
  'UploadTask/progress': always(100),
  'UploadRenditionTask/progress': always(100),
  totalSize: itemCount,
  totalFileCount: itemCount,
  fileSuccessCount: itemCount,
  fileErrorCount: always(0),
  fileWarningCount: always(0),
  fileDuplicateCount: always(0),
  fileUpdateCount: always(0),
  transferSuccessCount: always(0),
  transferErrorCount: always(0),
  transferWarningCount: always(0),
  version: always(1),
  saveAsVersion: always(6),
  score: always(1),
  targetWidth: size(400, 2000),
  targetHeight: size(400, 2000),
  thumbWidth: size(60, 200),
  diskSpaceWarningMin: always(100_000),
  usmAmount: always(1.75),
  usmRadius: always(0.2),
  usmThreshold: always(2),
  sharpen: always(1),
};
