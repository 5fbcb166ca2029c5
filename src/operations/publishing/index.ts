// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { batchGetAssetPublishContexts } from './batch-get-asset-publish-contexts.js';
import { cdnCacheInvalidation } from './cdn-cache-invalidation.js';
import { createVignettePublishFormat } from './create-vignette-publish-format.js';
import { deleteImageFormat } from './delete-image-format.js';
import { deleteVignettePublishFormat } from './delete-vignette-publish-format.js';
import { forceRepublishAssets } from './force-republish-assets.js';
import { getActivePublishContexts } from './get-active-publish-contexts.js';
import { getAssetPublishHistory } from './get-asset-publish-history.js';
import { getImageFormats } from './get-image-formats.js';
import { getPublishContexts } from './get-publish-contexts.js';
import { getVignettePublishFormats } from './get-vignette-publish-formats.js';
import { saveImageFormat } from './save-image-format.js';
import { setAssetPublishState } from './set-asset-publish-state.js';
import { setAssetsContextState } from './set-assets-context-state.js';
import { setAssetsPublishState } from './set-assets-publish-state.js';
import { updateVignettePublishFormat } from './update-vignette-publish-format.js';

/** The operations of publishing/, by their names. */
export const publishing = {
  batchGetAssetPublishContexts,
  cdnCacheInvalidation,
  createVignettePublishFormat,
  deleteImageFormat,
  deleteVignettePublishFormat,
  forceRepublishAssets,
  getActivePublishContexts,
  getAssetPublishHistory,
  getImageFormats,
  getPublishContexts,
  getVignettePublishFormats,
  saveImageFormat,
  setAssetPublishState,
  setAssetsContextState,
  setAssetsPublishState,
  updateVignettePublishFormat,
} satisfies OperationHandlers;
