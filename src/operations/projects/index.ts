// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { addProjectAssets } from './add-project-assets.js';
import { createProject } from './create-project.js';
import { deleteProject } from './delete-project.js';
import { getProjects } from './get-projects.js';
import { removeProjectAssets } from './remove-project-assets.js';
import { renameProject } from './rename-project.js';
import { setProjectAssets } from './set-project-assets.js';

/** The operations of projects/, by their names. */
export const projects = {
  addProjectAssets,
  createProject,
  deleteProject,
  getProjects,
  removeProjectAssets,
  renameProject,
  setProjectAssets,
} satisfies OperationHandlers;
