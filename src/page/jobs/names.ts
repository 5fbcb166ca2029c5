import type { Schemas } from '../api.js';

/** Holds the names of every value of a type: the compiler wants each, and no other. */
function allOf<Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] {
  // Object.keys loses the type of the keys.
  return Object.keys(names) as Name[];
}

/** States of jobs, in the order of their life. */
export const JOB_STATES = allOf<Schemas['JobState']>({
  Scheduled: true,
  Expired: true,
  New: true,
  WaitingClient: true,
  WaitingCoordinator: true,
  Running: true,
  Stopping: true,
  Done: true,
});

/** Kinds of jobs. */
export const JOB_TYPES = allOf<Schemas['ListedJob']['type']>({
  ImageServingPublish: true,
  ImageRenderingPublish: true,
  VideoPublish: true,
  ServerDirectoryPublish: true,
  MetadataPublish: true,
  UploadPost: true,
  UrlUpload: true,
  UploadFromServerDirectory: true,
  MetadataUpload: true,
  ImageOptimization: true,
  ReprocessAssets: true,
  PdfRip: true,
  Export: true,
  CreateVideoSitemap: true,
  AutomatedSetGeneration: true,
  MarkForPublish: true,
  UnmarkForPublish: true,
  Trash: true,
  RestoreTrash: true,
  EmptyTrash: true,
  Cleanup: true,
});
