// Written by npm run generate from the description of the admin API.
export interface paths {
    "/__admin/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the clock */
        get: operations["getClock"];
        /** Changes how time passes from now on */
        put: operations["putClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Advances a manual clock; whatever falls due on the way happens in order. Others are answered meanwhile, as of the time that has come */
        post: operations["postClockAdvance"];
        /** Ends the advance of the clock that is under way, and those that wait for it: the clock stays where it has come to */
        delete: operations["deleteClockAdvance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/clock/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets time pass until no job is active */
        post: operations["postClockSettle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists jobs in short, by number, a page at a time: order=newest from the last downwards; include=log,transitions,plan,misses adds more of each */
        get: operations["getJobs"];
        put?: never;
        /** Creates a job in any state */
        post: operations["postJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A job by its handle or number, with its plan */
        get: operations["getJobsJob"];
        put?: never;
        post?: never;
        /** Removes a job with everything about it */
        delete: operations["deleteJobsJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waits until a job is in a state */
        get: operations["getJobsJobWait"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a job is to do, where it comes from, and what it brought about */
        get: operations["getJobsJobDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of a job in a language: all of it, or a page of limit rows */
        get: operations["getJobsJobLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule for jobs of the company, kind, name and user of this one, as POST /rules takes it; its script is to be filled in */
        get: operations["getJobsJobRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files that were posted to an upload; their contents, if kept, in Base64 */
        get: operations["getJobsJobFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pauses a job, or keeps a scheduled one from firing; a paused job stays as it is */
        post: operations["postJobsJobPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resumes a paused job; another one stays as it is */
        post: operations["postJobsJobResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a job that has fired, as stopJob does: it is Stopping, then Done. Of a repeated job, its runs */
        post: operations["postJobsJobStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs a scheduled job now: itself, or a run of a repeated one, whose schedule stays */
        post: operations["postJobsJobRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/jobs/{job}/force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forces an end on a job now */
        post: operations["postJobsJobForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists rules; the first that matches applies */
        get: operations["getRules"];
        put?: never;
        /** Adds a rule that decides how jobs go */
        post: operations["postRules"];
        /** Removes all rules, or those of a company */
        delete: operations["deleteRules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule by its number */
        get: operations["getRulesId"];
        /** Puts another rule in the place of one, which keeps its number and its place; seen and hits start anew */
        put: operations["putRulesId"];
        post?: never;
        /** Removes a rule */
        delete: operations["deleteRulesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists faults; the first that matches applies */
        get: operations["getFaults"];
        put?: never;
        /** Injects a fault into calls */
        post: operations["postFaults"];
        /** Removes all faults, or those of a company */
        delete: operations["deleteFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/faults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A fault by its number */
        get: operations["getFaultsId"];
        /** Puts another fault in the place of one, which keeps its number and its place; seen and hits start anew */
        put: operations["putFaultsId"];
        post?: never;
        /** Removes a fault */
        delete: operations["deleteFaultsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/stubs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists stubs; the first that matches applies */
        get: operations["getStubs"];
        put?: never;
        /** Adds a response for an operation */
        post: operations["postStubs"];
        /** Removes all stubs, or those of a company */
        delete: operations["deleteStubs"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/stubs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stub by its number */
        get: operations["getStubsId"];
        /** Puts another stub in the place of one, which keeps its number and its place; seen and hits start anew */
        put: operations["putStubsId"];
        post?: never;
        /** Removes a stub */
        delete: operations["deleteStubsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the last calls, oldest first or with order=newest the latest first, a page at a time; passwords and tokens are masked */
        get: operations["getRequests"];
        put?: never;
        post?: never;
        /** Forgets all calls, or those of a company */
        delete: operations["deleteRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call with its messages; passwords and tokens are masked */
        get: operations["getRequestsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/requests/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says of each rule, fault and stub whether it would apply to a call, were it to come again now, and why not */
        post: operations["postRequestsIdExplain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/requests/{id}/stub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stub with which such a call is answered again as it was, as POST /stubs takes it */
        get: operations["getRequestsIdStub"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/requests/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies that calls came as expected: at least one by default, or exactly, atLeast, atMost, never, inOrder */
        post: operations["postRequestsVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/requests/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares the calls with an expectation, as verify does, and answers 200 in either case */
        post: operations["postRequestsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists recordings */
        get: operations["getRecordings"];
        put?: never;
        /** Begins to record all requests and answers, without secrets */
        post: operations["postRecordings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/recordings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recording: how far it got */
        get: operations["getRecordingsName"];
        put?: never;
        post?: never;
        /** Ends a recording and forgets it */
        delete: operations["deleteRecordingsName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/recordings/{name}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a recording, which is kept */
        post: operations["postRecordingsNameStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/recordings/{name}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recording as a file: JSON Lines */
        get: operations["getRecordingsNameFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the mock to its fixtures, or empties it, or resets one company */
        post: operations["postReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/fixtures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the mock was filled with first, and a reset returns it to */
        get: operations["getFixtures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists snapshots */
        get: operations["getSnapshots"];
        put?: never;
        /** Saves what the mock holds now under a name */
        post: operations["postSnapshots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/snapshots/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the mock to a snapshot, its time included */
        post: operations["postSnapshotsNameRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/snapshots/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets a snapshot */
        delete: operations["deleteSnapshotsName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/snapshots/{name}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A snapshot as a file */
        get: operations["getSnapshotsNameFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the mock holds, as a file */
        get: operations["getState"];
        /** Replaces everything the mock holds by a file */
        put: operations["putState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists companies */
        get: operations["getCompanies"];
        put?: never;
        /** Creates a company with users of its own */
        post: operations["postCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists a company's folders, by path, with how many assets are in each */
        get: operations["getFolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists a company's assets, a page at a time */
        get: operations["getAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An asset by its handle or number, with its metadata, its publish state, and what jobs did to it */
        get: operations["getAssetsAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the operations of the API, by name */
        get: operations["getOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/operations/{operation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An operation as a version has it: its parameters as a JSON Schema, and an example for the mock as it is now */
        get: operations["getOperationsOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/operations/{operation}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a call of an operation as the very request that an endpoint takes. Nothing is called */
        post: operations["postOperationsOperationRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists mails that the real service would have sent */
        get: operations["getMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists calls of completion URLs, and what came of them */
        get: operations["getCallbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/callbacks/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Waits until no call of a completion URL is in progress and none is due */
        post: operations["postCallbacksSettle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/assets/{asset}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of an asset, published or not: the posted one, else a generated one; HEAD and If-None-Match work */
        get: operations["getAssetsAssetPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what happens, as it happens: Server-Sent Events, one line of JSON each, until the client hangs up */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the mock is: that it is up, its clock, and what it holds now */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate that HTTPS is served with */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__admin/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes the admin API */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AdvanceInput: {
            by: components["schemas"]["Duration"];
        } | {
            /** @description In ISO 8601 */
            to: string;
        } | {
            /** @constant */
            next: true;
        };
        CallMatchInput: {
            /** @enum {string} */
            transport?: "soap" | "xml" | "upload";
            /**
             * @description Name of an operation, or a pattern such as get*
             * @example addCompanyMembership
             * @example addCompany
             * @example addGroupMembers
             * @example addGroupMembership
             * @example addMediaPortalEvent
             * @example addProjectAssets
             * @example addSmartCrops
             * @example addTagFieldValues
             * @example addUser
             * @example applyMetadataTemplate
             * @example batchGetAssetPublishContexts
             * @example batchSetAssetMetadata
             * @example batchSetFontFields
             * @example batchSetIccProfileFields
             * @example batchSetImageFields
             * @example batchSetThumbAsset
             * @example cdnCacheInvalidation
             * @example checkAssetNames
             * @example checkLogin
             * @example copyImage
             * @example createAssetSet
             * @example createCompanyMetadata
             * @example createDerivedAsset
             * @example createFolder
             * @example createImageSet
             * @example createMetadataField
             * @example createProject
             * @example createPropertySet
             * @example createPropertySetType
             * @example createTemplate
             * @example createViewerPreset
             * @example createVignettePublishFormat
             * @example deleteAssetMetadata
             * @example deleteAsset
             * @example deleteAssets
             * @example deleteCompanyMetadata
             * @example deleteFolder
             * @example deleteGroup
             * @example deleteImageFormat
             * @example deleteImageMap
             * @example deleteJob
             * @example deleteMetadataField
             * @example deleteProject
             * @example deletePropertySet
             * @example deletePropertySetType
             * @example deleteSubAssets
             * @example deleteTagFieldValues
             * @example deleteVignettePublishFormat
             * @example deleteZoomTarget
             * @example emptyAssetsFromTrash
             * @example executeJob
             * @example forceRepublishAssets
             * @example generatePassword
             * @example getActiveJobs
             * @example getActivePublishContexts
             * @example getAllCompanies
             * @example getAllUsers
             * @example getArchivedJobLogDetails
             * @example getAssetArchivedJobLogs
             * @example getAssetCounts
             * @example getAssetJobLogs
             * @example getAssetMetadataFields
             * @example getAssetPublishHistory
             * @example getAssetsByName
             * @example getAssets
             * @example getAssociatedAssets
             * @example getAutoCropRect
             * @example getCdnCacheInvalidationStatus
             * @example getCompanyInfo
             * @example getCompanyMembers
             * @example getCompanyMembership
             * @example getCompanyMetadata
             * @example getCompanySettings
             * @example getCompanyUPPProperties
             * @example getDiskUsage
             * @example getDistinctMetadataValues
             * @example getFolderTree
             * @example getFolders
             * @example getGenerationInfo
             * @example getGroupMembers
             * @example getGroupMembership
             * @example getGroups
             * @example getImageFormats
             * @example getImageRenderingCatalog
             * @example getImageRenderingPublishSettings
             * @example getImageServingCatalog
             * @example getImageServingPublishSettings
             * @example getImageSetMembers
             * @example getJobLogDetails
             * @example getJobLogs
             * @example getMediaPortalEvent
             * @example getMetadataFields
             * @example getMetadataSchemaNamespaces
             * @example getMetadataSchema
             * @example getOriginalFilePaths
             * @example getPhotoshopPathNames
             * @example getPhotoshopPath
             * @example getProjects
             * @example getProperty
             * @example getPropertySetType
             * @example getPropertySetTypes
             * @example getPropertySets
             * @example getPublishContexts
             * @example getScheduledJobs
             * @example getSearchStrings
             * @example getSecureISAuthToken
             * @example getSystemProperties
             * @example getTagFieldValues
             * @example getUniqueMetadataValues
             * @example getUploadTaskStatus
             * @example getUserChars
             * @example getUserInfo
             * @example getUsers
             * @example getViewerConfigSettings
             * @example getVignettePublishFormats
             * @example getXMPPacket
             * @example getZipEntries
             * @example listCompanyMetadata
             * @example moveAsset
             * @example moveAssets
             * @example moveFolder
             * @example pauseJob
             * @example removeAssetPermissions
             * @example removeCompanyMembership
             * @example removeFolderPermissions
             * @example removeGroupMembers
             * @example removeGroupMembership
             * @example removeMask
             * @example removeMetadataSchema
             * @example removeProjectAssets
             * @example removePropertySetPermissions
             * @example renameAsset
             * @example renameFolder
             * @example renameProject
             * @example replaceImage
             * @example restoreAssetsFromTrash
             * @example resumeJob
             * @example saveGroup
             * @example saveImageFormat
             * @example saveImageMap
             * @example saveMetadataField
             * @example saveMetadataSchema
             * @example saveZoomTarget
             * @example searchAssetsByMetadata
             * @example searchAssets
             * @example setAssetMetadata
             * @example setAssetPermissions
             * @example setAssetPublishState
             * @example setAssetSetDefinition
             * @example setAssetsContextState
             * @example setAssetsPublishState
             * @example setCompanyMembership
             * @example setCompanySettings
             * @example setCompanyUPPProperties
             * @example setFolderPermissions
             * @example setGroupMembers
             * @example setGroupMembership
             * @example setImageMaps
             * @example setImageRenderingPublishSettings
             * @example setImageServingPublishSettings
             * @example setImageSetMembers
             * @example setPassword
             * @example setProjectAssets
             * @example setPropertySetPermissions
             * @example setTagFieldValues
             * @example setUrlModifier
             * @example setUserInfo
             * @example setViewerConfigSettings
             * @example setZoomTargets
             * @example stopJob
             * @example submitJob
             * @example updateAssetPermissions
             * @example updateAssetSet
             * @example updateAudioCaptionsMetadata
             * @example updateCompanyMetadata
             * @example updateFolderPermissions
             * @example updateImageSet
             * @example updateMetadataField
             * @example updatePropertySet
             * @example updatePropertySetPermissions
             * @example updateSmartCrops
             * @example updateTagFieldValues
             * @example updateViewerConfigSettings
             * @example updateVignettePublishFormat
             * @example updateXMPPacket
             * @example uploadPost
             */
            operation?: string;
            /** @description Id of an API version, such as 2014-04-03 */
            version?: string;
            /** @description E-mail address of the caller */
            caller?: string;
            /** @description What the parameters must contain; texts may be patterns */
            params?: {
                [key: string]: unknown;
            };
        };
        ClockModeInput: {
            /** @description real, x60 (any factor from x0.001 to x100000), manual, or manual@2027-01-31T08:00:00Z */
            mode: string;
        };
        /** @description 90s, 2h, P1D, or milliseconds */
        Duration: string | number;
        ExpectationInput: {
            /**
             * @description none for requests that reached nothing that takes calls
             * @enum {string}
             */
            transport?: "soap" | "xml" | "upload" | "none";
            /**
             * @description Name of an operation, or a pattern such as get*
             * @example addCompanyMembership
             * @example addCompany
             * @example addGroupMembers
             * @example addGroupMembership
             * @example addMediaPortalEvent
             * @example addProjectAssets
             * @example addSmartCrops
             * @example addTagFieldValues
             * @example addUser
             * @example applyMetadataTemplate
             * @example batchGetAssetPublishContexts
             * @example batchSetAssetMetadata
             * @example batchSetFontFields
             * @example batchSetIccProfileFields
             * @example batchSetImageFields
             * @example batchSetThumbAsset
             * @example cdnCacheInvalidation
             * @example checkAssetNames
             * @example checkLogin
             * @example copyImage
             * @example createAssetSet
             * @example createCompanyMetadata
             * @example createDerivedAsset
             * @example createFolder
             * @example createImageSet
             * @example createMetadataField
             * @example createProject
             * @example createPropertySet
             * @example createPropertySetType
             * @example createTemplate
             * @example createViewerPreset
             * @example createVignettePublishFormat
             * @example deleteAssetMetadata
             * @example deleteAsset
             * @example deleteAssets
             * @example deleteCompanyMetadata
             * @example deleteFolder
             * @example deleteGroup
             * @example deleteImageFormat
             * @example deleteImageMap
             * @example deleteJob
             * @example deleteMetadataField
             * @example deleteProject
             * @example deletePropertySet
             * @example deletePropertySetType
             * @example deleteSubAssets
             * @example deleteTagFieldValues
             * @example deleteVignettePublishFormat
             * @example deleteZoomTarget
             * @example emptyAssetsFromTrash
             * @example executeJob
             * @example forceRepublishAssets
             * @example generatePassword
             * @example getActiveJobs
             * @example getActivePublishContexts
             * @example getAllCompanies
             * @example getAllUsers
             * @example getArchivedJobLogDetails
             * @example getAssetArchivedJobLogs
             * @example getAssetCounts
             * @example getAssetJobLogs
             * @example getAssetMetadataFields
             * @example getAssetPublishHistory
             * @example getAssetsByName
             * @example getAssets
             * @example getAssociatedAssets
             * @example getAutoCropRect
             * @example getCdnCacheInvalidationStatus
             * @example getCompanyInfo
             * @example getCompanyMembers
             * @example getCompanyMembership
             * @example getCompanyMetadata
             * @example getCompanySettings
             * @example getCompanyUPPProperties
             * @example getDiskUsage
             * @example getDistinctMetadataValues
             * @example getFolderTree
             * @example getFolders
             * @example getGenerationInfo
             * @example getGroupMembers
             * @example getGroupMembership
             * @example getGroups
             * @example getImageFormats
             * @example getImageRenderingCatalog
             * @example getImageRenderingPublishSettings
             * @example getImageServingCatalog
             * @example getImageServingPublishSettings
             * @example getImageSetMembers
             * @example getJobLogDetails
             * @example getJobLogs
             * @example getMediaPortalEvent
             * @example getMetadataFields
             * @example getMetadataSchemaNamespaces
             * @example getMetadataSchema
             * @example getOriginalFilePaths
             * @example getPhotoshopPathNames
             * @example getPhotoshopPath
             * @example getProjects
             * @example getProperty
             * @example getPropertySetType
             * @example getPropertySetTypes
             * @example getPropertySets
             * @example getPublishContexts
             * @example getScheduledJobs
             * @example getSearchStrings
             * @example getSecureISAuthToken
             * @example getSystemProperties
             * @example getTagFieldValues
             * @example getUniqueMetadataValues
             * @example getUploadTaskStatus
             * @example getUserChars
             * @example getUserInfo
             * @example getUsers
             * @example getViewerConfigSettings
             * @example getVignettePublishFormats
             * @example getXMPPacket
             * @example getZipEntries
             * @example listCompanyMetadata
             * @example moveAsset
             * @example moveAssets
             * @example moveFolder
             * @example pauseJob
             * @example removeAssetPermissions
             * @example removeCompanyMembership
             * @example removeFolderPermissions
             * @example removeGroupMembers
             * @example removeGroupMembership
             * @example removeMask
             * @example removeMetadataSchema
             * @example removeProjectAssets
             * @example removePropertySetPermissions
             * @example renameAsset
             * @example renameFolder
             * @example renameProject
             * @example replaceImage
             * @example restoreAssetsFromTrash
             * @example resumeJob
             * @example saveGroup
             * @example saveImageFormat
             * @example saveImageMap
             * @example saveMetadataField
             * @example saveMetadataSchema
             * @example saveZoomTarget
             * @example searchAssetsByMetadata
             * @example searchAssets
             * @example setAssetMetadata
             * @example setAssetPermissions
             * @example setAssetPublishState
             * @example setAssetSetDefinition
             * @example setAssetsContextState
             * @example setAssetsPublishState
             * @example setCompanyMembership
             * @example setCompanySettings
             * @example setCompanyUPPProperties
             * @example setFolderPermissions
             * @example setGroupMembers
             * @example setGroupMembership
             * @example setImageMaps
             * @example setImageRenderingPublishSettings
             * @example setImageServingPublishSettings
             * @example setImageSetMembers
             * @example setPassword
             * @example setProjectAssets
             * @example setPropertySetPermissions
             * @example setTagFieldValues
             * @example setUrlModifier
             * @example setUserInfo
             * @example setViewerConfigSettings
             * @example setZoomTargets
             * @example stopJob
             * @example submitJob
             * @example updateAssetPermissions
             * @example updateAssetSet
             * @example updateAudioCaptionsMetadata
             * @example updateCompanyMetadata
             * @example updateFolderPermissions
             * @example updateImageSet
             * @example updateMetadataField
             * @example updatePropertySet
             * @example updatePropertySetPermissions
             * @example updateSmartCrops
             * @example updateTagFieldValues
             * @example updateViewerConfigSettings
             * @example updateVignettePublishFormat
             * @example updateXMPPacket
             * @example uploadPost
             */
            operation?: string;
            /** @description Id of an API version, such as 2014-04-03 */
            version?: string;
            /** @description E-mail address of the caller */
            caller?: string;
            /** @description What the parameters must contain; texts may be patterns */
            params?: {
                [key: string]: unknown;
            };
            /** @description ok, or a pattern for the name and code of a fault, such as *30001 */
            outcome?: string;
            /** @description By name or handle */
            company?: string;
            exactly?: number;
            atLeast?: number;
            atMost?: number;
            /** @constant */
            never?: true;
            /** @description Calls that must have come in this order; others may come in between */
            inOrder?: {
                /**
                 * @description none for requests that reached nothing that takes calls
                 * @enum {string}
                 */
                transport?: "soap" | "xml" | "upload" | "none";
                /**
                 * @description Name of an operation, or a pattern such as get*
                 * @example addCompanyMembership
                 * @example addCompany
                 * @example addGroupMembers
                 * @example addGroupMembership
                 * @example addMediaPortalEvent
                 * @example addProjectAssets
                 * @example addSmartCrops
                 * @example addTagFieldValues
                 * @example addUser
                 * @example applyMetadataTemplate
                 * @example batchGetAssetPublishContexts
                 * @example batchSetAssetMetadata
                 * @example batchSetFontFields
                 * @example batchSetIccProfileFields
                 * @example batchSetImageFields
                 * @example batchSetThumbAsset
                 * @example cdnCacheInvalidation
                 * @example checkAssetNames
                 * @example checkLogin
                 * @example copyImage
                 * @example createAssetSet
                 * @example createCompanyMetadata
                 * @example createDerivedAsset
                 * @example createFolder
                 * @example createImageSet
                 * @example createMetadataField
                 * @example createProject
                 * @example createPropertySet
                 * @example createPropertySetType
                 * @example createTemplate
                 * @example createViewerPreset
                 * @example createVignettePublishFormat
                 * @example deleteAssetMetadata
                 * @example deleteAsset
                 * @example deleteAssets
                 * @example deleteCompanyMetadata
                 * @example deleteFolder
                 * @example deleteGroup
                 * @example deleteImageFormat
                 * @example deleteImageMap
                 * @example deleteJob
                 * @example deleteMetadataField
                 * @example deleteProject
                 * @example deletePropertySet
                 * @example deletePropertySetType
                 * @example deleteSubAssets
                 * @example deleteTagFieldValues
                 * @example deleteVignettePublishFormat
                 * @example deleteZoomTarget
                 * @example emptyAssetsFromTrash
                 * @example executeJob
                 * @example forceRepublishAssets
                 * @example generatePassword
                 * @example getActiveJobs
                 * @example getActivePublishContexts
                 * @example getAllCompanies
                 * @example getAllUsers
                 * @example getArchivedJobLogDetails
                 * @example getAssetArchivedJobLogs
                 * @example getAssetCounts
                 * @example getAssetJobLogs
                 * @example getAssetMetadataFields
                 * @example getAssetPublishHistory
                 * @example getAssetsByName
                 * @example getAssets
                 * @example getAssociatedAssets
                 * @example getAutoCropRect
                 * @example getCdnCacheInvalidationStatus
                 * @example getCompanyInfo
                 * @example getCompanyMembers
                 * @example getCompanyMembership
                 * @example getCompanyMetadata
                 * @example getCompanySettings
                 * @example getCompanyUPPProperties
                 * @example getDiskUsage
                 * @example getDistinctMetadataValues
                 * @example getFolderTree
                 * @example getFolders
                 * @example getGenerationInfo
                 * @example getGroupMembers
                 * @example getGroupMembership
                 * @example getGroups
                 * @example getImageFormats
                 * @example getImageRenderingCatalog
                 * @example getImageRenderingPublishSettings
                 * @example getImageServingCatalog
                 * @example getImageServingPublishSettings
                 * @example getImageSetMembers
                 * @example getJobLogDetails
                 * @example getJobLogs
                 * @example getMediaPortalEvent
                 * @example getMetadataFields
                 * @example getMetadataSchemaNamespaces
                 * @example getMetadataSchema
                 * @example getOriginalFilePaths
                 * @example getPhotoshopPathNames
                 * @example getPhotoshopPath
                 * @example getProjects
                 * @example getProperty
                 * @example getPropertySetType
                 * @example getPropertySetTypes
                 * @example getPropertySets
                 * @example getPublishContexts
                 * @example getScheduledJobs
                 * @example getSearchStrings
                 * @example getSecureISAuthToken
                 * @example getSystemProperties
                 * @example getTagFieldValues
                 * @example getUniqueMetadataValues
                 * @example getUploadTaskStatus
                 * @example getUserChars
                 * @example getUserInfo
                 * @example getUsers
                 * @example getViewerConfigSettings
                 * @example getVignettePublishFormats
                 * @example getXMPPacket
                 * @example getZipEntries
                 * @example listCompanyMetadata
                 * @example moveAsset
                 * @example moveAssets
                 * @example moveFolder
                 * @example pauseJob
                 * @example removeAssetPermissions
                 * @example removeCompanyMembership
                 * @example removeFolderPermissions
                 * @example removeGroupMembers
                 * @example removeGroupMembership
                 * @example removeMask
                 * @example removeMetadataSchema
                 * @example removeProjectAssets
                 * @example removePropertySetPermissions
                 * @example renameAsset
                 * @example renameFolder
                 * @example renameProject
                 * @example replaceImage
                 * @example restoreAssetsFromTrash
                 * @example resumeJob
                 * @example saveGroup
                 * @example saveImageFormat
                 * @example saveImageMap
                 * @example saveMetadataField
                 * @example saveMetadataSchema
                 * @example saveZoomTarget
                 * @example searchAssetsByMetadata
                 * @example searchAssets
                 * @example setAssetMetadata
                 * @example setAssetPermissions
                 * @example setAssetPublishState
                 * @example setAssetSetDefinition
                 * @example setAssetsContextState
                 * @example setAssetsPublishState
                 * @example setCompanyMembership
                 * @example setCompanySettings
                 * @example setCompanyUPPProperties
                 * @example setFolderPermissions
                 * @example setGroupMembers
                 * @example setGroupMembership
                 * @example setImageMaps
                 * @example setImageRenderingPublishSettings
                 * @example setImageServingPublishSettings
                 * @example setImageSetMembers
                 * @example setPassword
                 * @example setProjectAssets
                 * @example setPropertySetPermissions
                 * @example setTagFieldValues
                 * @example setUrlModifier
                 * @example setUserInfo
                 * @example setViewerConfigSettings
                 * @example setZoomTargets
                 * @example stopJob
                 * @example submitJob
                 * @example updateAssetPermissions
                 * @example updateAssetSet
                 * @example updateAudioCaptionsMetadata
                 * @example updateCompanyMetadata
                 * @example updateFolderPermissions
                 * @example updateImageSet
                 * @example updateMetadataField
                 * @example updatePropertySet
                 * @example updatePropertySetPermissions
                 * @example updateSmartCrops
                 * @example updateTagFieldValues
                 * @example updateViewerConfigSettings
                 * @example updateVignettePublishFormat
                 * @example updateXMPPacket
                 * @example uploadPost
                 */
                operation?: string;
                /** @description Id of an API version, such as 2014-04-03 */
                version?: string;
                /** @description E-mail address of the caller */
                caller?: string;
                /** @description What the parameters must contain; texts may be patterns */
                params?: {
                    [key: string]: unknown;
                };
                /** @description ok, or a pattern for the name and code of a fault, such as *30001 */
                outcome?: string;
            }[];
            /**
             * @description Waits until the calls have come as expected
             * @constant
             */
            wait?: true;
            /** @description How long to wait at most, in real time; 30s by default */
            timeout?: components["schemas"]["Duration"];
            /** @description true shows the XML of the nearest calls */
            xml?: boolean;
        };
        FaultInput: {
            /** @description What its author calls it */
            label?: string;
            /** @description The company it is for, by name or handle; all companies by default */
            company?: string;
            /** @description Which calls it applies to; all by default */
            match?: components["schemas"]["CallMatchInput"];
            /** @description What goes wrong */
            effect: {
                /** @description An IPS fault instead of the response; the operation is not carried out */
                fault?: {
                    /** @enum {number} */
                    code: 10000 | 10001 | 10002 | 20000 | 20001 | 20002 | 20003 | 20004 | 20005 | 20006 | 20007 | 20008 | 20009 | 30000 | 30001 | 30002 | 30003;
                    reason?: string;
                };
                /** @description HTTP status of the response; with 204, 205 and 304 there is no body */
                status?: number;
                /** @description How long the response is delayed, in real time: a fixed time, between two limits, or normally distributed */
                delay?: components["schemas"]["Duration"] | {
                    min: components["schemas"]["Duration"];
                    max: components["schemas"]["Duration"];
                } | {
                    mean: components["schemas"]["Duration"];
                    deviation: components["schemas"]["Duration"];
                };
                /**
                 * @description The connection is reset instead of a response
                 * @constant
                 */
                reset?: true;
                /** @description The connection ends after so many bytes of the body, although the headers announce all of it */
                truncate?: number;
                /**
                 * @description The response is not well-formed XML: its last tag is left open
                 * @constant
                 */
                malformed?: true;
                /** @description The body is sent in pieces, with pauses of real time */
                drip?: {
                    bytes: number;
                    pause: components["schemas"]["Duration"];
                };
                /** @description The call is answered by the service at this address, which the setting forward or forwardHosts has to name; scheme, host and port */
                forward?: string;
                /**
                 * @description The last response of the same operation and company is sent again; the operation is not carried out
                 * @constant
                 */
                stale?: true;
            };
            /** @description How many of the matching calls it applies to; all by default */
            times?: number;
            /** @description Only every nth matching call */
            every?: number;
            /** @description Only some matching calls, at random; the same ones for the same seed */
            probability?: number;
        };
        ForcedEndInput: {
            /**
             * @description The job completes, its remaining items fail, it ends with a fatal error, or it stalls forever
             * @enum {string}
             */
            end: "complete" | "fail" | "fatal" | "stall";
            /** @description Text for the items that fail, or for the fatal error */
            message?: string;
        };
        JobScriptInput: {
            /** @description How long the job runs in all */
            duration?: components["schemas"]["Duration"];
            /** @description How long it waits before it runs */
            waiting?: components["schemas"]["Duration"];
            /** @description How many items it has, or the items themselves */
            items?: number | {
                /** @description Name of its asset */
                name: string;
                /**
                 * @description Type of its asset
                 * @enum {string}
                 */
                type?: "Aco" | "AdjustedView" | "AnimatedGif" | "Asset" | "AssetSet" | "Audio" | "Cabinet" | "Catalog" | "ColorSwatch" | "CuePoint" | "Excel" | "Flash" | "Font" | "IccProfile" | "Illustrator" | "Image" | "ImageMap" | "ImageSet" | "InDesign" | "LayerView" | "Mask" | "MasterVideo" | "Pdf" | "PDFSettings" | "PostScript" | "PowerPoint" | "PremierExpressRemix" | "PsdTemplate" | "RenderScene" | "RenderSet" | "SpinSet" | "Svg" | "Template" | "Video" | "VideoCaption" | "ViewerPreset" | "ViewerSwf" | "Vignette" | "Watermark" | "WindowsCovering" | "Word" | "Xml" | "Xsl" | "Zip" | "Rtf" | "ZoomTarget" | "Css" | "Fxg" | "Javascript" | "Swc";
                /** @enum {string} */
                outcome?: "success" | "warning" | "error" | "duplicate" | "update";
                /** @description Text of its row in the log */
                message?: string;
            }[];
            /**
             * @description How the job ends
             * @enum {string}
             */
            outcome?: "success" | "warnings" | "errors" | "fatal" | "never";
            /** @description When the outcome fatal or never takes effect, percent of the run; 50 by default */
            at?: number;
            /** @description How many items have warnings or fail; 1 by default */
            count?: number;
            /** @description Text for the items that have warnings or fail, or for the fatal error */
            message?: string;
        };
        NewCompanyInput: {
            /** @description Unique; generated by default */
            name?: string;
            /** @description Users to create as members of this company only; one IpsAdmin by default */
            users?: {
                /** @enum {string} */
                role: "IpsAdmin" | "IpsCompanyAdmin" | "IpsUser" | "WebServiceUser" | "TrialSiteAdmin" | "TrialSiteUser" | "ImagePortalAdmin" | "ImagePortalUser" | "ImagePortalContrib" | "ImagePortalContribUser";
                email?: string;
                password?: string;
            }[];
        };
        NewJobInput: {
            /** @description By name or handle */
            company: string;
            /** @description E-mail address of its user; some member of the company by default */
            user?: string;
            name: string;
            /**
             * @description By default New, or Scheduled if it has a time
             * @enum {string}
             */
            state?: "Scheduled" | "New" | "WaitingCoordinator" | "Running" | "Stopping" | "Done";
            /** @description How far a running job is, percent */
            progress?: number;
            /** @description One detail element as submitJob takes it; an imageServingPublishJob by default */
            detail?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            description?: string;
            /** @description Locale of its messages */
            locale?: string;
            /** @description When it runs, in ISO 8601 */
            execTime?: string;
            /** @description When it runs again and again, as submitJob takes it */
            execSchedule?: string;
        };
        NewRecordingInput: {
            /** @description By default recording, or the next free one of recording 2 and so on */
            name?: string;
            /** @description Whether to write stand-ins for handles, names and mail addresses; false by default */
            anonymize?: boolean;
        };
        OperationCallInput: {
            /** @description Id of a version, such as 2014-04-03; the newest that is not a beta and has the operation by default */
            version?: string;
            /** @description The operation's parameters, as its JSON Schema describes them */
            params: {
                [key: string]: unknown;
            };
            /** @description E-mail address of the caller; without user and password, the request says nothing of who calls */
            user?: string;
            password?: string;
            /**
             * @description How the call is to go; upload takes uploadPost alone, whose files are to be added to the form
             * @enum {string}
             */
            transport: "soap" | "xml" | "upload";
        };
        ResetInput: {
            /**
             * @description What the mock holds afterwards; the fixtures by default
             * @enum {string}
             */
            to?: "fixtures" | "empty";
            /** @description Reset only the jobs, assets, rules, faults, stubs and calls of this company; it stays, with its users */
            company?: string;
            /** @description Whether the clock returns to where it started; true by default */
            clock?: boolean;
            /** @description Whether rules, faults, stubs and the journal become those of a fresh mock, too; false: they stay as they are; true by default */
            overrides?: boolean;
        };
        RuleInput: {
            /** @description What its author calls it */
            label?: string;
            /** @description The company it is for, by name or handle; all companies by default */
            company?: string;
            /** @description Which jobs it applies to; all by default */
            match?: {
                /**
                 * @description Kind of job, such as UrlUpload, or its element, such as uploadUrlsJob
                 * @enum {string}
                 */
                type?: "ImageServingPublish" | "imageServingPublishJob" | "ImageRenderingPublish" | "imageRenderingPublishJob" | "VideoPublish" | "videoPublishJob" | "ServerDirectoryPublish" | "serverDirectoryPublishJob" | "UploadFromServerDirectory" | "uploadDirectoryJob" | "UrlUpload" | "uploadUrlsJob" | "UploadPost" | "uploadPostJob" | "MetadataPublish" | "metadataPublishJob" | "ImageOptimization" | "optimizeImagesJob" | "PdfRip" | "ripPdfsJob" | "ReprocessAssets" | "reprocessAssetsJob" | "CreateVideoSitemap" | "createVideoSitemapJob" | "Export" | "exportJob" | "AutomatedSetGeneration" | "automatedSetGenerationJob";
                /** @description Pattern for the name as submitted: *, ?, [abc], {a,b} */
                name?: string;
                /** @description E-mail address of its user */
                user?: string;
                /** @description Only the nth job that matches all other conditions */
                nth?: number;
            };
            /** @description How these jobs go */
            script: components["schemas"]["JobScriptInput"];
            /** @description How many jobs it applies to; all by default */
            times?: number;
            /** @description When it stops applying, by the mock's clock */
            expires?: {
                in: components["schemas"]["Duration"];
            } | {
                /** @description In ISO 8601 */
                at: string;
            };
        };
        SettleInput: {
            /** @description How much of the mock's time may pass, such as 1h; 10 years by default */
            limit?: components["schemas"]["Duration"];
        };
        SnapshotFileInput: {
            /** @constant */
            format: "ips-mock snapshot";
            now: number;
            store: {
                schema: number;
                tables: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        SnapshotNameInput: {
            name: string;
        };
        StubInput: {
            /** @description What its author calls it */
            label?: string;
            /** @description The company it is for, by name or handle; all companies by default */
            company?: string;
            /**
             * @description Name of an operation
             * @enum {string}
             */
            operation: "addCompanyMembership" | "addCompany" | "addGroupMembers" | "addGroupMembership" | "addMediaPortalEvent" | "addProjectAssets" | "addSmartCrops" | "addTagFieldValues" | "addUser" | "applyMetadataTemplate" | "batchGetAssetPublishContexts" | "batchSetAssetMetadata" | "batchSetFontFields" | "batchSetIccProfileFields" | "batchSetImageFields" | "batchSetThumbAsset" | "cdnCacheInvalidation" | "checkAssetNames" | "checkLogin" | "copyImage" | "createAssetSet" | "createCompanyMetadata" | "createDerivedAsset" | "createFolder" | "createImageSet" | "createMetadataField" | "createProject" | "createPropertySet" | "createPropertySetType" | "createTemplate" | "createViewerPreset" | "createVignettePublishFormat" | "deleteAssetMetadata" | "deleteAsset" | "deleteAssets" | "deleteCompanyMetadata" | "deleteFolder" | "deleteGroup" | "deleteImageFormat" | "deleteImageMap" | "deleteJob" | "deleteMetadataField" | "deleteProject" | "deletePropertySet" | "deletePropertySetType" | "deleteSubAssets" | "deleteTagFieldValues" | "deleteVignettePublishFormat" | "deleteZoomTarget" | "emptyAssetsFromTrash" | "executeJob" | "forceRepublishAssets" | "generatePassword" | "getActiveJobs" | "getActivePublishContexts" | "getAllCompanies" | "getAllUsers" | "getArchivedJobLogDetails" | "getAssetArchivedJobLogs" | "getAssetCounts" | "getAssetJobLogs" | "getAssetMetadataFields" | "getAssetPublishHistory" | "getAssetsByName" | "getAssets" | "getAssociatedAssets" | "getAutoCropRect" | "getCdnCacheInvalidationStatus" | "getCompanyInfo" | "getCompanyMembers" | "getCompanyMembership" | "getCompanyMetadata" | "getCompanySettings" | "getCompanyUPPProperties" | "getDiskUsage" | "getDistinctMetadataValues" | "getFolderTree" | "getFolders" | "getGenerationInfo" | "getGroupMembers" | "getGroupMembership" | "getGroups" | "getImageFormats" | "getImageRenderingCatalog" | "getImageRenderingPublishSettings" | "getImageServingCatalog" | "getImageServingPublishSettings" | "getImageSetMembers" | "getJobLogDetails" | "getJobLogs" | "getMediaPortalEvent" | "getMetadataFields" | "getMetadataSchemaNamespaces" | "getMetadataSchema" | "getOriginalFilePaths" | "getPhotoshopPathNames" | "getPhotoshopPath" | "getProjects" | "getProperty" | "getPropertySetType" | "getPropertySetTypes" | "getPropertySets" | "getPublishContexts" | "getScheduledJobs" | "getSearchStrings" | "getSecureISAuthToken" | "getSystemProperties" | "getTagFieldValues" | "getUniqueMetadataValues" | "getUploadTaskStatus" | "getUserChars" | "getUserInfo" | "getUsers" | "getViewerConfigSettings" | "getVignettePublishFormats" | "getXMPPacket" | "getZipEntries" | "listCompanyMetadata" | "moveAsset" | "moveAssets" | "moveFolder" | "pauseJob" | "removeAssetPermissions" | "removeCompanyMembership" | "removeFolderPermissions" | "removeGroupMembers" | "removeGroupMembership" | "removeMask" | "removeMetadataSchema" | "removeProjectAssets" | "removePropertySetPermissions" | "renameAsset" | "renameFolder" | "renameProject" | "replaceImage" | "restoreAssetsFromTrash" | "resumeJob" | "saveGroup" | "saveImageFormat" | "saveImageMap" | "saveMetadataField" | "saveMetadataSchema" | "saveZoomTarget" | "searchAssetsByMetadata" | "searchAssets" | "setAssetMetadata" | "setAssetPermissions" | "setAssetPublishState" | "setAssetSetDefinition" | "setAssetsContextState" | "setAssetsPublishState" | "setCompanyMembership" | "setCompanySettings" | "setCompanyUPPProperties" | "setFolderPermissions" | "setGroupMembers" | "setGroupMembership" | "setImageMaps" | "setImageRenderingPublishSettings" | "setImageServingPublishSettings" | "setImageSetMembers" | "setPassword" | "setProjectAssets" | "setPropertySetPermissions" | "setTagFieldValues" | "setUrlModifier" | "setUserInfo" | "setViewerConfigSettings" | "setZoomTargets" | "stopJob" | "submitJob" | "updateAssetPermissions" | "updateAssetSet" | "updateAudioCaptionsMetadata" | "updateCompanyMetadata" | "updateFolderPermissions" | "updateImageSet" | "updateMetadataField" | "updatePropertySet" | "updatePropertySetPermissions" | "updateSmartCrops" | "updateTagFieldValues" | "updateViewerConfigSettings" | "updateVignettePublishFormat" | "updateXMPPacket" | "uploadPost";
            /** @description Which of its calls it applies to; all by default */
            match?: {
                /** @enum {string} */
                transport?: "soap" | "xml" | "upload";
                /** @description Id of an API version, such as 2014-04-03 */
                version?: string;
                /** @description E-mail address of the caller */
                caller?: string;
                /** @description What the parameters must contain; texts may be patterns */
                params?: {
                    [key: string]: unknown;
                };
            };
            /** @description How many calls it applies to; all by default */
            times?: number;
            /** @description The API version that a JSON answer is checked against; by default the newest that has the operation */
            version?: string;
            /** @description The response */
            answer: {
                /** @description The …Return element */
                xml: string;
            } | {
                json: {
                    [key: string]: unknown;
                };
            };
        };
        Asset: {
            /** @description The number in its handle */
            id: number;
            /** @description As the newest version that is not a beta writes it */
            assetHandle: string;
            name: string;
            fileName: string;
            /** @description Path of its folder */
            folder: string;
            type: string;
            subType: string | null;
            /** @description Bytes */
            fileSize: number;
            /** @description Pixels */
            width: number | null;
            height: number | null;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            lastModified: string;
            /** @enum {string} */
            trashState: "NotInTrash" | "InTrash" | "InEmptiedTrash";
            publish: {
                /** @enum {string} */
                context: "ImageRendering" | "ImageServing" | "ServerDirectory" | "Video";
                /** @description Whether it is marked for publish there: the next publish takes it along */
                marked: boolean;
                /** @description Null if it was never published there */
                lastPublished: string | null;
                /** @description Whether what is published there is not what it is now */
                changedSince: boolean;
                contextHandle: string;
                /** @description Whether a job is publishing it there now, as it is */
                publishing: boolean;
                /** @description The job that published it last; null if none did, or it was removed */
                jobId: number | null;
            }[];
            company: string;
            /** @description By the version's id */
            handles: {
                [key: string]: string;
            };
            /** @description E-mail address, or what made it */
            createUser: string | null;
            /** @description E-mail address, or what changed it */
            lastModifyUser: string | null;
            trashedAt: string | null;
            file: {
                originalPath: string;
                originalFile: string;
                /** @description In hexadecimal digits; null if the file is not kept */
                sha256: string | null;
                /** @description Pixels per inch */
                resolution: number | null;
                /** @description Path of the file that the service optimized */
                optimized: string | null;
            };
            /** @description Its picture at the address of image serving; null if its type is published elsewhere */
            imageUrl: string | null;
            keywords: string | null;
            description: string | null;
            comments: string | null;
            userData: string | null;
            urlModifier: string | null;
            urlPostApplyModifier: string | null;
            setDefinition: string | null;
            /** @description Fields that its company defined for its type */
            metadata: {
                name: string;
                /** @enum {string} */
                fieldType: "Untyped" | "Boolean" | "BooleanTag" | "Color" | "Date" | "Dimension" | "FileName" | "Float" | "Int" | "MultiFixedTag" | "MultiTag" | "SingleFixedTag" | "SingleTag" | "String";
                values: string[];
                /** @description Whether the value is the default of the field */
                isDefault: boolean;
            }[];
            projects: string[];
            /** @description What jobs did to it, or tried, the newest first */
            history: {
                /** Format: date-time */
                at: string;
                jobId: number;
                jobHandle: string;
                jobName: string;
                /** @enum {string} */
                jobType: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
                /** @description E-mail address */
                user: string;
                /** @enum {string} */
                logType: "BeginImageServingPublish" | "EndImageServingPublish" | "ImageServingPublishSuccess" | "ImageServingPublishError" | "ImageServingPublishWarning" | "BeginUpload" | "EndUpload" | "UploadError" | "UploadSuccess" | "UploadWarning" | "BeginAssetMigration" | "EndAssetMigration" | "AssetMigrationFailure" | "AssetMigrationSuccess" | "BeginDelete" | "EndDelete" | "BeginEmptyTrash" | "EndEmptyTrash" | "EmptyTrashSuccess" | "BeginGet" | "EndGet" | "GetFailure" | "ReturnSuccess" | "BeginImageRenderingPublish" | "EndImageRenderingPublish" | "ImageRenderingPublishError" | "ImageRenderingPublishSuccess" | "BeginImageRenderingPublishCleanup" | "EndImageRenderingPublishCleanupFailure" | "ImageRenderingPublishCleanupSuccess" | "BeginMarkForPublish" | "EndMarkForPublish" | "MarkForPublishFailure" | "MarkForPublishSuccess" | "BeginMetadata" | "EndMetadata" | "MetadataFailure" | "MetadataSuccess" | "BeginPdfRip" | "PdfRipError" | "BeginImageServingPublishCleanup" | "EndImageServingPublishCleanup" | "ImageServingPublishCleanupFailure" | "ImageServingPublishCleanupSuccess" | "BeginPublishToCm" | "EndPublishToCm" | "PublishToCmError" | "PublishToCmSuccess" | "BeginServerDirectoryPublish" | "EndServerDirectoryPublish" | "ServerDirectoryPublishError" | "ServerDirectoryPublishSuccess" | "ServerDirectoryPublishWarning" | "BeginPublishToWc" | "PublishToWcSuccess" | "BeginReoptimize" | "EndReoptimize" | "ReoptimizeSuccess" | "ReoptimizeFailure" | "BeginRestoreTrash" | "EndRestoreTrash" | "RestoreTrashSuccess" | "BeginTemplateMerge" | "EndTemplateMerge" | "TemplateMergeError" | "TemplateMergeSuccess" | "BeginTrash" | "EndTrash" | "TrashFailure" | "TrashSuccess" | "TrashWarning" | "BeginUnmarkForPublish" | "EndUnmarkForPublish" | "UnmarkForPublishSuccess" | "BeginUploadUrls" | "EndUploadUrls" | "BeginVideoPublish" | "EndVideoPublish" | "VideoPublishError" | "VideoPublishSuccess" | "VideoPublishWarning" | "BeginVideoPublishCleanup" | "EndVideoPublishCleanup" | "VideoPublishCleanupFailure" | "VideoPublishCleanupSuccess" | "DeleteFailure" | "DeleteSuccess" | "DuplicateSkipped" | "FatalError" | "FileBegin" | "FileCancel" | "FileEnd" | "FileProgress" | "FileUpdated" | "InitiatingJobName" | "JobClient" | "JobType" | "OriginalJobName" | "TotalFileCount" | "RecoverTrashSuccess" | "EndPdfRip" | "PdfRipSuccess" | "BeginVideoSitemap" | "EndVideoSitemap" | "VideoSitemapSuccess" | "VideoSitemapError" | "BeginAutomatedSetGeneration" | "EndAutomatedSetGeneration" | "AutomatedSetGenerationSuccess" | "AutomatedSetGenerationError";
                /** @description As the job's log says it */
                message: string;
            }[];
            /** @description How many older events there are */
            historyLeftOut: number;
            /** @description Smart crops */
            subAssets: {
                handle: string;
                name: string;
                width: number;
                height: number;
            }[];
            zoomTargets: string[];
            imageMaps: string[];
            /** @description Of a set, in their order */
            members: components["schemas"]["AssetReference"][];
            /** @description Sets that it is in */
            memberOf: components["schemas"]["AssetReference"][];
            /** @description The image that it is derived from, or the asset that it was generated from */
            madeFrom: components["schemas"]["AssetReference"] | null;
            /** @description What is derived or was generated from it */
            derived: components["schemas"]["AssetReference"][];
        };
        AssetPage: {
            assets: components["schemas"]["ListedAsset"][];
            /** @description How many match in all */
            total: number;
            /** @description What to give as after for the next page; null where this is the last */
            next: number | null;
        };
        AssetReference: {
            id: number;
            assetHandle: string;
            name: string;
            type: string;
        };
        CallExplanation: {
            call: number;
            /** @description By which the job goes that the call submitted */
            rules: {
                id: number;
                label: string | null;
                /** @description Whether it would apply */
                applies: boolean;
                /** @description Why it would not; empty if it would */
                why: string[];
            }[];
            faults: {
                id: number;
                label: string | null;
                /** @description Whether it would apply */
                applies: boolean;
                /** @description Why it would not; empty if it would */
                why: string[];
            }[];
            stubs: {
                id: number;
                label: string | null;
                /** @description Whether it would apply */
                applies: boolean;
                /** @description Why it would not; empty if it would */
                why: string[];
            }[];
        };
        Callbacks: {
            callbacks: {
                jobId: number;
                /** @description As it is requested, with the job's handle, name and outcome in its query */
                url: string;
                /**
                 * @description Pending until it is delivered or three attempts have failed; Refused if the mock may not call that host
                 * @enum {string}
                 */
                state: "Pending" | "Delivered" | "Failed" | "Refused";
                attempts: {
                    /**
                     * Format: date-time
                     * @description When it was due by the mock's clock
                     */
                    at: string;
                    /** @description HTTP status of the response */
                    status: number | null;
                    /** @description Why it failed */
                    error: string | null;
                }[];
            }[];
        };
        Clock: {
            /** @enum {string} */
            mode: "real" | "scaled" | "manual";
            /** @description How much faster than real time a scaled clock runs */
            factor?: number;
            /**
             * Format: date-time
             * @description The current time of the mock
             */
            now: string;
            /** @description The advance of a manual clock that is under way */
            advance?: {
                /** Format: date-time */
                from: string;
                /**
                 * Format: date-time
                 * @description Where it goes, unless it is ended before
                 */
                to: string;
                dueMoments: number;
            };
            /** @description How many milliseconds of its own time a real or scaled clock has yet to carry out */
            backlog?: number;
            /**
             * @description Whether time stands, as it is the end of year 9999
             * @constant
             */
            atEnd?: true;
            /** @description What happens next by itself; null where nothing ever does */
            nextDue: {
                /** Format: date-time */
                at: string;
                /**
                 * @description Something happens to a job, or the trash is cleaned up
                 * @enum {string}
                 */
                what: "job" | "cleanup";
                /** @description The job; of several, the first */
                jobHandle?: string;
            } | null;
        };
        Companies: {
            companies: components["schemas"]["Company"][];
        };
        Company: {
            id: number;
            name: string;
            rootPath: string;
            /** @description By the version's id */
            handles: {
                [key: string]: string;
            };
        };
        /** @description A Server-Sent Event: its data is one line of JSON */
        Event: {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "ready";
            data: {
                /** @description Whether it goes on behind the event that the client named; if not, load everything anew */
                resumed: boolean;
                clock: components["schemas"]["Clock"];
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "job";
            data: {
                job: {
                    /** @description The number in its handle */
                    id: number;
                    /** @description As the newest version that is not a beta writes it */
                    jobHandle: string;
                    company: string;
                    name: string;
                    /** @description As submitted */
                    originalName: string;
                    /**
                     * @description Kind of job
                     * @enum {string}
                     */
                    type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
                    state: components["schemas"]["JobState"];
                    outcome: ("Completed" | "Stopped" | "Fatal") | null;
                    paused: boolean;
                    description: string | null;
                    /** Format: date-time */
                    submittedAt: string;
                    /** @description When it began to run; null before */
                    startedAt: string | null;
                    /** @description When it was done; null before */
                    endedAt: string | null;
                    /** @description When it fires, while it is scheduled and not paused; null otherwise */
                    dueAt: string | null;
                    /** @description E-mail address of its user */
                    user: string;
                    /** @description Who decided how it goes: a directive in its request, the rule with this number, or only the mock */
                    scriptedBy: "directive" | number | null;
                    /** @description Percent */
                    progress: number;
                    counts: {
                        total: number;
                        success: number;
                        warning: number;
                        error: number;
                        duplicate: number;
                        update: number;
                    };
                };
                /** @description The state that it was in; null for a new job. The same as its own where it was paused or resumed */
                from: components["schemas"]["JobState"] | null;
                /** Format: date-time */
                at: string;
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "jobRemoved";
            data: {
                id: number;
                jobHandle: string;
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "call";
            data: {
                /** @description In the order in which calls were answered, from 1 */
                id: number;
                /** Format: date-time */
                at: string;
                /**
                 * @description none for a request that reached nothing that takes calls
                 * @enum {string}
                 */
                transport: "soap" | "xml" | "upload" | "none";
                /** @description HTTP method */
                method: string;
                /** @description Path of the URL, without its query */
                path: string;
                version: string | null;
                operation: string | null;
                companyId: number | null;
                /** @description E-mail address */
                caller: string | null;
                /** @description ok, or a fault's name and code */
                outcome: string;
                fault: {
                    /** @enum {string} */
                    name: "authenticationFault" | "authorizationFault" | "ipsApiFault";
                    code: number;
                    reason: string;
                } | null;
                /** @description What the call asked for in vain, a message for each: paths of responseFieldArray that its answer does not have */
                ignored: string[];
                /** @description The injected fault and the stub that applied to it */
                applied: {
                    /** @enum {string} */
                    kind: "fault" | "stub";
                    id: number;
                    label: string | null;
                }[];
                /** @description Number of the job that it submitted or left */
                jobId: number | null;
                /**
                 * @description Who answered: the mock, a service that it was forwarded to, or a recording
                 * @enum {string}
                 */
                source: "mock" | "service" | "recording";
                /** @description HTTP status */
                status: number;
                /** @description How long it took, in real time */
                milliseconds: number;
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "completionCall";
            data: {
                /** @description Without its query */
                url: string;
                /** @enum {string} */
                state: "Pending" | "Delivered" | "Failed" | "Refused";
                /** @description HTTP status of the response */
                status: number | null;
                /** @description Why it failed */
                error: string | null;
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "clock";
            data: components["schemas"]["Clock"];
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "created";
            data: {
                /** @enum {string} */
                what: "company" | "user";
                id: number;
                /** @description Name of the company, e-mail address of the user */
                name: string;
                /** @description Of a user, in every company */
                role: string | null;
                /** @description The operation that was called */
                operation: string | null;
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "reset";
            data: {
                /** @description The only company that was reset; null for all */
                company: string | null;
                /** @description What it holds now: state is a snapshot or a file */
                to: ("fixtures" | "empty" | "state") | null;
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "overrides";
            data: {
                /** @enum {string} */
                kind: "rules" | "faults" | "stubs";
            };
        } | {
            /** @description The instance of the mock and a number that grows */
            id: string;
            /** @constant */
            event: "missed";
            data: Record<string, never>;
        };
        Fault: {
            id: number;
            /** @description The company it is for; null for all */
            company: string | null;
            /** @description How many jobs or calls matched it */
            seen: number;
            /** @description How many it applied to */
            hits: number;
            /** @description What its author calls it */
            label?: string;
            /** @description Which calls it applies to; all by default */
            match?: {
                /** @enum {string} */
                transport?: "soap" | "xml" | "upload";
                /**
                 * @description Name of an operation, or a pattern such as get*
                 * @example addCompanyMembership
                 * @example addCompany
                 * @example addGroupMembers
                 * @example addGroupMembership
                 * @example addMediaPortalEvent
                 * @example addProjectAssets
                 * @example addSmartCrops
                 * @example addTagFieldValues
                 * @example addUser
                 * @example applyMetadataTemplate
                 * @example batchGetAssetPublishContexts
                 * @example batchSetAssetMetadata
                 * @example batchSetFontFields
                 * @example batchSetIccProfileFields
                 * @example batchSetImageFields
                 * @example batchSetThumbAsset
                 * @example cdnCacheInvalidation
                 * @example checkAssetNames
                 * @example checkLogin
                 * @example copyImage
                 * @example createAssetSet
                 * @example createCompanyMetadata
                 * @example createDerivedAsset
                 * @example createFolder
                 * @example createImageSet
                 * @example createMetadataField
                 * @example createProject
                 * @example createPropertySet
                 * @example createPropertySetType
                 * @example createTemplate
                 * @example createViewerPreset
                 * @example createVignettePublishFormat
                 * @example deleteAssetMetadata
                 * @example deleteAsset
                 * @example deleteAssets
                 * @example deleteCompanyMetadata
                 * @example deleteFolder
                 * @example deleteGroup
                 * @example deleteImageFormat
                 * @example deleteImageMap
                 * @example deleteJob
                 * @example deleteMetadataField
                 * @example deleteProject
                 * @example deletePropertySet
                 * @example deletePropertySetType
                 * @example deleteSubAssets
                 * @example deleteTagFieldValues
                 * @example deleteVignettePublishFormat
                 * @example deleteZoomTarget
                 * @example emptyAssetsFromTrash
                 * @example executeJob
                 * @example forceRepublishAssets
                 * @example generatePassword
                 * @example getActiveJobs
                 * @example getActivePublishContexts
                 * @example getAllCompanies
                 * @example getAllUsers
                 * @example getArchivedJobLogDetails
                 * @example getAssetArchivedJobLogs
                 * @example getAssetCounts
                 * @example getAssetJobLogs
                 * @example getAssetMetadataFields
                 * @example getAssetPublishHistory
                 * @example getAssetsByName
                 * @example getAssets
                 * @example getAssociatedAssets
                 * @example getAutoCropRect
                 * @example getCdnCacheInvalidationStatus
                 * @example getCompanyInfo
                 * @example getCompanyMembers
                 * @example getCompanyMembership
                 * @example getCompanyMetadata
                 * @example getCompanySettings
                 * @example getCompanyUPPProperties
                 * @example getDiskUsage
                 * @example getDistinctMetadataValues
                 * @example getFolderTree
                 * @example getFolders
                 * @example getGenerationInfo
                 * @example getGroupMembers
                 * @example getGroupMembership
                 * @example getGroups
                 * @example getImageFormats
                 * @example getImageRenderingCatalog
                 * @example getImageRenderingPublishSettings
                 * @example getImageServingCatalog
                 * @example getImageServingPublishSettings
                 * @example getImageSetMembers
                 * @example getJobLogDetails
                 * @example getJobLogs
                 * @example getMediaPortalEvent
                 * @example getMetadataFields
                 * @example getMetadataSchemaNamespaces
                 * @example getMetadataSchema
                 * @example getOriginalFilePaths
                 * @example getPhotoshopPathNames
                 * @example getPhotoshopPath
                 * @example getProjects
                 * @example getProperty
                 * @example getPropertySetType
                 * @example getPropertySetTypes
                 * @example getPropertySets
                 * @example getPublishContexts
                 * @example getScheduledJobs
                 * @example getSearchStrings
                 * @example getSecureISAuthToken
                 * @example getSystemProperties
                 * @example getTagFieldValues
                 * @example getUniqueMetadataValues
                 * @example getUploadTaskStatus
                 * @example getUserChars
                 * @example getUserInfo
                 * @example getUsers
                 * @example getViewerConfigSettings
                 * @example getVignettePublishFormats
                 * @example getXMPPacket
                 * @example getZipEntries
                 * @example listCompanyMetadata
                 * @example moveAsset
                 * @example moveAssets
                 * @example moveFolder
                 * @example pauseJob
                 * @example removeAssetPermissions
                 * @example removeCompanyMembership
                 * @example removeFolderPermissions
                 * @example removeGroupMembers
                 * @example removeGroupMembership
                 * @example removeMask
                 * @example removeMetadataSchema
                 * @example removeProjectAssets
                 * @example removePropertySetPermissions
                 * @example renameAsset
                 * @example renameFolder
                 * @example renameProject
                 * @example replaceImage
                 * @example restoreAssetsFromTrash
                 * @example resumeJob
                 * @example saveGroup
                 * @example saveImageFormat
                 * @example saveImageMap
                 * @example saveMetadataField
                 * @example saveMetadataSchema
                 * @example saveZoomTarget
                 * @example searchAssetsByMetadata
                 * @example searchAssets
                 * @example setAssetMetadata
                 * @example setAssetPermissions
                 * @example setAssetPublishState
                 * @example setAssetSetDefinition
                 * @example setAssetsContextState
                 * @example setAssetsPublishState
                 * @example setCompanyMembership
                 * @example setCompanySettings
                 * @example setCompanyUPPProperties
                 * @example setFolderPermissions
                 * @example setGroupMembers
                 * @example setGroupMembership
                 * @example setImageMaps
                 * @example setImageRenderingPublishSettings
                 * @example setImageServingPublishSettings
                 * @example setImageSetMembers
                 * @example setPassword
                 * @example setProjectAssets
                 * @example setPropertySetPermissions
                 * @example setTagFieldValues
                 * @example setUrlModifier
                 * @example setUserInfo
                 * @example setViewerConfigSettings
                 * @example setZoomTargets
                 * @example stopJob
                 * @example submitJob
                 * @example updateAssetPermissions
                 * @example updateAssetSet
                 * @example updateAudioCaptionsMetadata
                 * @example updateCompanyMetadata
                 * @example updateFolderPermissions
                 * @example updateImageSet
                 * @example updateMetadataField
                 * @example updatePropertySet
                 * @example updatePropertySetPermissions
                 * @example updateSmartCrops
                 * @example updateTagFieldValues
                 * @example updateViewerConfigSettings
                 * @example updateVignettePublishFormat
                 * @example updateXMPPacket
                 * @example uploadPost
                 */
                operation?: string;
                /** @description Id of an API version, such as 2014-04-03 */
                version?: string;
                /** @description E-mail address of the caller */
                caller?: string;
                /** @description What the parameters must contain; texts may be patterns */
                params?: {
                    [key: string]: unknown;
                };
            };
            /** @description What goes wrong */
            effect: {
                /** @description An IPS fault instead of the response; the operation is not carried out */
                fault?: {
                    /** @enum {number} */
                    code: 10000 | 10001 | 10002 | 20000 | 20001 | 20002 | 20003 | 20004 | 20005 | 20006 | 20007 | 20008 | 20009 | 30000 | 30001 | 30002 | 30003;
                    reason?: string;
                };
                /** @description HTTP status of the response; with 204, 205 and 304 there is no body */
                status?: number;
                /** @description How long the response is delayed, in real time: a fixed time, between two limits, or normally distributed */
                delay?: number | {
                    /** @description Milliseconds */
                    min: number;
                    /** @description Milliseconds */
                    max: number;
                } | {
                    /** @description Milliseconds */
                    mean: number;
                    /** @description Milliseconds */
                    deviation: number;
                };
                /**
                 * @description The connection is reset instead of a response
                 * @constant
                 */
                reset?: true;
                /** @description The connection ends after so many bytes of the body, although the headers announce all of it */
                truncate?: number;
                /**
                 * @description The response is not well-formed XML: its last tag is left open
                 * @constant
                 */
                malformed?: true;
                /** @description The body is sent in pieces, with pauses of real time */
                drip?: {
                    bytes: number;
                    /** @description Milliseconds */
                    pause: number;
                };
                /** @description The call is answered by the service at this address, which the setting forward or forwardHosts has to name; scheme, host and port */
                forward?: string;
                /**
                 * @description The last response of the same operation and company is sent again; the operation is not carried out
                 * @constant
                 */
                stale?: true;
            };
            /** @description How many of the matching calls it applies to; all by default */
            times?: number;
            /** @description Only every nth matching call */
            every?: number;
            /** @description Only some matching calls, at random; the same ones for the same seed */
            probability?: number;
        };
        Faults: {
            faults: components["schemas"]["Fault"][];
        };
        Fixtures: {
            /** @description default, none, the path of a file, or object for fixtures that were given in process; in their order */
            sources: string[];
        };
        Folders: {
            folders: {
                /** @description From the company's root, with a / at the end */
                path: string;
                /** @description As the newest version that is not a beta writes it */
                folderHandle: string;
                /** @description Path of the folder that it is in; null for the company's root */
                parent: string | null;
                /** Format: date-time */
                lastModified: string;
                /** @description How many assets are in it, without those below it and those in the trash */
                assets: number;
            }[];
        };
        Health: {
            /**
             * @description degraded: something does not work at the moment; the mock goes on by itself
             * @enum {string}
             */
            status: "ok" | "degraded";
            /** @description What does not work, if it is degraded */
            reason?: string;
            /** @description Version of the mock */
            version: string;
            clock: {
                /** @enum {string} */
                mode: "real" | "scaled" | "manual";
                /** @description How much faster than real time a scaled clock runs */
                factor?: number;
                /**
                 * Format: date-time
                 * @description The current time of the mock
                 */
                now: string;
                /** @description The advance of a manual clock that is under way */
                advance?: {
                    /** Format: date-time */
                    from: string;
                    /**
                     * Format: date-time
                     * @description Where it goes, unless it is ended before
                     */
                    to: string;
                    dueMoments: number;
                };
                /** @description How many milliseconds of its own time a real or scaled clock has yet to carry out */
                backlog?: number;
                /**
                 * @description Whether time stands, as it is the end of year 9999
                 * @constant
                 */
                atEnd?: true;
            };
            counts: {
                companies: number;
                users: number;
                scheduledJobs: number;
                activeJobs: number;
            };
        };
        InspectedCall: {
            /** @description In the order in which calls were answered, from 1 */
            id: number;
            /** Format: date-time */
            at: string;
            /**
             * @description none for a request that reached nothing that takes calls
             * @enum {string}
             */
            transport: "soap" | "xml" | "upload" | "none";
            /** @description HTTP method */
            method: string;
            /** @description Path of the URL, without its query */
            path: string;
            version: string | null;
            operation: string | null;
            companyId: number | null;
            /** @description E-mail address */
            caller: string | null;
            /** @description Null where they could not be read, and once far too much has come since to keep them */
            params: {
                [key: string]: unknown;
            } | null;
            /** @description ok, or a fault's name and code */
            outcome: string;
            fault: {
                /** @enum {string} */
                name: "authenticationFault" | "authorizationFault" | "ipsApiFault";
                code: number;
                reason: string;
            } | null;
            /** @description What the call asked for in vain, a message for each: paths of responseFieldArray that its answer does not have */
            ignored: string[];
            /** @description The injected fault and the stub that applied to it */
            applied: {
                /** @enum {string} */
                kind: "fault" | "stub";
                id: number;
                label: string | null;
            }[];
            /** @description Number of the job that it submitted or left */
            jobId: number | null;
            /**
             * @description Who answered: the mock, a service that it was forwarded to, or a recording
             * @enum {string}
             */
            source: "mock" | "service" | "recording";
            /** @description HTTP status */
            status: number;
            /** @description How long it took, in real time */
            milliseconds: number;
            /** @description XML as received; empty once too much has come since to keep it */
            request: string;
            /** @description XML as sent, in the same way */
            answer: string;
            /** @description Scheme, host and port of the mock, and the path; without the query, which is not kept */
            url: string;
        };
        InspectedJob: {
            /** @description The number in its handle */
            id: number;
            /** @description As the newest version that is not a beta writes it */
            jobHandle: string;
            company: string;
            name: string;
            /** @description As submitted */
            originalName: string;
            /**
             * @description Kind of job
             * @enum {string}
             */
            type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
            state: components["schemas"]["JobState"];
            outcome: ("Completed" | "Stopped" | "Fatal") | null;
            paused: boolean;
            description: string | null;
            /** Format: date-time */
            submittedAt: string;
            /** @description When it began to run; null before */
            startedAt: string | null;
            /** @description When it was done; null before */
            endedAt: string | null;
            /** @description When it fires, while it is scheduled and not paused; null otherwise */
            dueAt: string | null;
            /** @description E-mail address of its user */
            user: string;
            /** @description Who decided how it goes: a directive in its request, the rule with this number, or only the mock */
            scriptedBy: "directive" | number | null;
            /** @description Percent */
            progress: number;
            counts: {
                total: number;
                success: number;
                warning: number;
                error: number;
                duplicate: number;
                update: number;
            };
            transitions: {
                /** Format: date-time */
                at: string;
                state: components["schemas"]["JobState"];
            }[];
            log: {
                /** Format: date-time */
                date: string;
                /** @enum {string} */
                logType: "BeginImageServingPublish" | "EndImageServingPublish" | "ImageServingPublishSuccess" | "ImageServingPublishError" | "ImageServingPublishWarning" | "BeginUpload" | "EndUpload" | "UploadError" | "UploadSuccess" | "UploadWarning" | "BeginAssetMigration" | "EndAssetMigration" | "AssetMigrationFailure" | "AssetMigrationSuccess" | "BeginDelete" | "EndDelete" | "BeginEmptyTrash" | "EndEmptyTrash" | "EmptyTrashSuccess" | "BeginGet" | "EndGet" | "GetFailure" | "ReturnSuccess" | "BeginImageRenderingPublish" | "EndImageRenderingPublish" | "ImageRenderingPublishError" | "ImageRenderingPublishSuccess" | "BeginImageRenderingPublishCleanup" | "EndImageRenderingPublishCleanupFailure" | "ImageRenderingPublishCleanupSuccess" | "BeginMarkForPublish" | "EndMarkForPublish" | "MarkForPublishFailure" | "MarkForPublishSuccess" | "BeginMetadata" | "EndMetadata" | "MetadataFailure" | "MetadataSuccess" | "BeginPdfRip" | "PdfRipError" | "BeginImageServingPublishCleanup" | "EndImageServingPublishCleanup" | "ImageServingPublishCleanupFailure" | "ImageServingPublishCleanupSuccess" | "BeginPublishToCm" | "EndPublishToCm" | "PublishToCmError" | "PublishToCmSuccess" | "BeginServerDirectoryPublish" | "EndServerDirectoryPublish" | "ServerDirectoryPublishError" | "ServerDirectoryPublishSuccess" | "ServerDirectoryPublishWarning" | "BeginPublishToWc" | "PublishToWcSuccess" | "BeginReoptimize" | "EndReoptimize" | "ReoptimizeSuccess" | "ReoptimizeFailure" | "BeginRestoreTrash" | "EndRestoreTrash" | "RestoreTrashSuccess" | "BeginTemplateMerge" | "EndTemplateMerge" | "TemplateMergeError" | "TemplateMergeSuccess" | "BeginTrash" | "EndTrash" | "TrashFailure" | "TrashSuccess" | "TrashWarning" | "BeginUnmarkForPublish" | "EndUnmarkForPublish" | "UnmarkForPublishSuccess" | "BeginUploadUrls" | "EndUploadUrls" | "BeginVideoPublish" | "EndVideoPublish" | "VideoPublishError" | "VideoPublishSuccess" | "VideoPublishWarning" | "BeginVideoPublishCleanup" | "EndVideoPublishCleanup" | "VideoPublishCleanupFailure" | "VideoPublishCleanupSuccess" | "DeleteFailure" | "DeleteSuccess" | "DuplicateSkipped" | "FatalError" | "FileBegin" | "FileCancel" | "FileEnd" | "FileProgress" | "FileUpdated" | "InitiatingJobName" | "JobClient" | "JobType" | "OriginalJobName" | "TotalFileCount" | "RecoverTrashSuccess" | "EndPdfRip" | "PdfRipSuccess" | "BeginVideoSitemap" | "EndVideoSitemap" | "VideoSitemapSuccess" | "VideoSitemapError" | "BeginAutomatedSetGeneration" | "EndAutomatedSetGeneration" | "AutomatedSetGenerationSuccess" | "AutomatedSetGenerationError";
                message: string;
                assetName: string | null;
            }[];
            /** @description The first 20 rules that did not apply to it, and why */
            misses: {
                rule: number;
                why: string;
            }[];
            /** @description How many more rules did not */
            missesLeftOut: number;
            /** @description Its items */
            plan: {
                name: string | null;
                type: string | null;
                outcome: string;
            }[];
        };
        Job: {
            /** @description The number in its handle */
            id: number;
            /** @description As the newest version that is not a beta writes it */
            jobHandle: string;
            company: string;
            name: string;
            /** @description As submitted */
            originalName: string;
            /**
             * @description Kind of job
             * @enum {string}
             */
            type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
            state: components["schemas"]["JobState"];
            outcome: ("Completed" | "Stopped" | "Fatal") | null;
            paused: boolean;
            description: string | null;
            /** Format: date-time */
            submittedAt: string;
            /** @description When it began to run; null before */
            startedAt: string | null;
            /** @description When it was done; null before */
            endedAt: string | null;
            /** @description When it fires, while it is scheduled and not paused; null otherwise */
            dueAt: string | null;
            /** @description E-mail address of its user */
            user: string;
            /** @description Who decided how it goes: a directive in its request, the rule with this number, or only the mock */
            scriptedBy: "directive" | number | null;
            /** @description Percent */
            progress: number;
            counts: {
                total: number;
                success: number;
                warning: number;
                error: number;
                duplicate: number;
                update: number;
            };
            transitions: {
                /** Format: date-time */
                at: string;
                state: components["schemas"]["JobState"];
            }[];
            log: {
                /** Format: date-time */
                date: string;
                /** @enum {string} */
                logType: "BeginImageServingPublish" | "EndImageServingPublish" | "ImageServingPublishSuccess" | "ImageServingPublishError" | "ImageServingPublishWarning" | "BeginUpload" | "EndUpload" | "UploadError" | "UploadSuccess" | "UploadWarning" | "BeginAssetMigration" | "EndAssetMigration" | "AssetMigrationFailure" | "AssetMigrationSuccess" | "BeginDelete" | "EndDelete" | "BeginEmptyTrash" | "EndEmptyTrash" | "EmptyTrashSuccess" | "BeginGet" | "EndGet" | "GetFailure" | "ReturnSuccess" | "BeginImageRenderingPublish" | "EndImageRenderingPublish" | "ImageRenderingPublishError" | "ImageRenderingPublishSuccess" | "BeginImageRenderingPublishCleanup" | "EndImageRenderingPublishCleanupFailure" | "ImageRenderingPublishCleanupSuccess" | "BeginMarkForPublish" | "EndMarkForPublish" | "MarkForPublishFailure" | "MarkForPublishSuccess" | "BeginMetadata" | "EndMetadata" | "MetadataFailure" | "MetadataSuccess" | "BeginPdfRip" | "PdfRipError" | "BeginImageServingPublishCleanup" | "EndImageServingPublishCleanup" | "ImageServingPublishCleanupFailure" | "ImageServingPublishCleanupSuccess" | "BeginPublishToCm" | "EndPublishToCm" | "PublishToCmError" | "PublishToCmSuccess" | "BeginServerDirectoryPublish" | "EndServerDirectoryPublish" | "ServerDirectoryPublishError" | "ServerDirectoryPublishSuccess" | "ServerDirectoryPublishWarning" | "BeginPublishToWc" | "PublishToWcSuccess" | "BeginReoptimize" | "EndReoptimize" | "ReoptimizeSuccess" | "ReoptimizeFailure" | "BeginRestoreTrash" | "EndRestoreTrash" | "RestoreTrashSuccess" | "BeginTemplateMerge" | "EndTemplateMerge" | "TemplateMergeError" | "TemplateMergeSuccess" | "BeginTrash" | "EndTrash" | "TrashFailure" | "TrashSuccess" | "TrashWarning" | "BeginUnmarkForPublish" | "EndUnmarkForPublish" | "UnmarkForPublishSuccess" | "BeginUploadUrls" | "EndUploadUrls" | "BeginVideoPublish" | "EndVideoPublish" | "VideoPublishError" | "VideoPublishSuccess" | "VideoPublishWarning" | "BeginVideoPublishCleanup" | "EndVideoPublishCleanup" | "VideoPublishCleanupFailure" | "VideoPublishCleanupSuccess" | "DeleteFailure" | "DeleteSuccess" | "DuplicateSkipped" | "FatalError" | "FileBegin" | "FileCancel" | "FileEnd" | "FileProgress" | "FileUpdated" | "InitiatingJobName" | "JobClient" | "JobType" | "OriginalJobName" | "TotalFileCount" | "RecoverTrashSuccess" | "EndPdfRip" | "PdfRipSuccess" | "BeginVideoSitemap" | "EndVideoSitemap" | "VideoSitemapSuccess" | "VideoSitemapError" | "BeginAutomatedSetGeneration" | "EndAutomatedSetGeneration" | "AutomatedSetGenerationSuccess" | "AutomatedSetGenerationError";
                message: string;
                assetName: string | null;
            }[];
            /** @description The first 20 rules that did not apply to it, and why */
            misses: {
                rule: number;
                why: string;
            }[];
            /** @description How many more rules did not */
            missesLeftOut: number;
        };
        JobDetail: {
            /** @description Name of its detail element, such as uploadUrlsJob */
            element: string;
            /** @description Content of that element, as it was submitted */
            detail: {
                [key: string]: unknown;
            };
            /** @description appName of the request that submitted it */
            client: string | null;
            /** @description Locale that it was submitted with */
            locale: string | null;
            execSchedule: string | null;
            execTime: string | null;
            /** @description The call that submitted it: null where there was none, or where it is not kept any more */
            call: {
                id: number | null;
                /** @description XML as received */
                request: string | null;
            };
            /** @description The job that brought it about: by being done, or as the repeated job that it is a run of */
            cause: {
                id: number;
                jobHandle: string;
                name: string;
                /** @enum {string} */
                type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
                state: components["schemas"]["JobState"];
                /** @enum {string} */
                by: "done" | "schedule";
            } | null;
            /** @description The jobs that it brought about by being done */
            followOns: {
                id: number;
                jobHandle: string;
                name: string;
                /** @enum {string} */
                type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
                state: components["schemas"]["JobState"];
            }[];
            /** @description The last 20 runs of a repeated job, newest first */
            runs: {
                id: number;
                jobHandle: string;
                name: string;
                /** @enum {string} */
                type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
                state: components["schemas"]["JobState"];
            }[];
        };
        JobLogOf: {
            /** @enum {string} */
            language: "en" | "de" | "es" | "fr" | "ja" | "pt-BR" | "zh-CN";
            /** @description The languages that there are */
            languages: ("en" | "de" | "es" | "fr" | "ja" | "pt-BR" | "zh-CN")[];
            log: {
                /** Format: date-time */
                date: string;
                /** @enum {string} */
                logType: "BeginImageServingPublish" | "EndImageServingPublish" | "ImageServingPublishSuccess" | "ImageServingPublishError" | "ImageServingPublishWarning" | "BeginUpload" | "EndUpload" | "UploadError" | "UploadSuccess" | "UploadWarning" | "BeginAssetMigration" | "EndAssetMigration" | "AssetMigrationFailure" | "AssetMigrationSuccess" | "BeginDelete" | "EndDelete" | "BeginEmptyTrash" | "EndEmptyTrash" | "EmptyTrashSuccess" | "BeginGet" | "EndGet" | "GetFailure" | "ReturnSuccess" | "BeginImageRenderingPublish" | "EndImageRenderingPublish" | "ImageRenderingPublishError" | "ImageRenderingPublishSuccess" | "BeginImageRenderingPublishCleanup" | "EndImageRenderingPublishCleanupFailure" | "ImageRenderingPublishCleanupSuccess" | "BeginMarkForPublish" | "EndMarkForPublish" | "MarkForPublishFailure" | "MarkForPublishSuccess" | "BeginMetadata" | "EndMetadata" | "MetadataFailure" | "MetadataSuccess" | "BeginPdfRip" | "PdfRipError" | "BeginImageServingPublishCleanup" | "EndImageServingPublishCleanup" | "ImageServingPublishCleanupFailure" | "ImageServingPublishCleanupSuccess" | "BeginPublishToCm" | "EndPublishToCm" | "PublishToCmError" | "PublishToCmSuccess" | "BeginServerDirectoryPublish" | "EndServerDirectoryPublish" | "ServerDirectoryPublishError" | "ServerDirectoryPublishSuccess" | "ServerDirectoryPublishWarning" | "BeginPublishToWc" | "PublishToWcSuccess" | "BeginReoptimize" | "EndReoptimize" | "ReoptimizeSuccess" | "ReoptimizeFailure" | "BeginRestoreTrash" | "EndRestoreTrash" | "RestoreTrashSuccess" | "BeginTemplateMerge" | "EndTemplateMerge" | "TemplateMergeError" | "TemplateMergeSuccess" | "BeginTrash" | "EndTrash" | "TrashFailure" | "TrashSuccess" | "TrashWarning" | "BeginUnmarkForPublish" | "EndUnmarkForPublish" | "UnmarkForPublishSuccess" | "BeginUploadUrls" | "EndUploadUrls" | "BeginVideoPublish" | "EndVideoPublish" | "VideoPublishError" | "VideoPublishSuccess" | "VideoPublishWarning" | "BeginVideoPublishCleanup" | "EndVideoPublishCleanup" | "VideoPublishCleanupFailure" | "VideoPublishCleanupSuccess" | "DeleteFailure" | "DeleteSuccess" | "DuplicateSkipped" | "FatalError" | "FileBegin" | "FileCancel" | "FileEnd" | "FileProgress" | "FileUpdated" | "InitiatingJobName" | "JobClient" | "JobType" | "OriginalJobName" | "TotalFileCount" | "RecoverTrashSuccess" | "EndPdfRip" | "PdfRipSuccess" | "BeginVideoSitemap" | "EndVideoSitemap" | "VideoSitemapSuccess" | "VideoSitemapError" | "BeginAutomatedSetGeneration" | "EndAutomatedSetGeneration" | "AutomatedSetGenerationSuccess" | "AutomatedSetGenerationError";
                message: string;
                assetName: string | null;
            }[];
            /** @description How many rows the log has in all */
            total: number;
            /** @description What to give as after for the next page; null where this is the last */
            next: number | null;
        };
        JobPage: {
            jobs: components["schemas"]["ListedJob"][];
            /** @description How many match in all */
            total: number;
            /** @description What to give as after for the next page; null where this is the last */
            next: number | null;
        };
        /**
         * @description Scheduled before it fires, Expired for a schedule that will not fire again, otherwise a state of the API
         * @enum {string}
         */
        JobState: "Scheduled" | "Expired" | "New" | "WaitingClient" | "WaitingCoordinator" | "Running" | "Stopping" | "Done";
        ListedAsset: {
            /** @description The number in its handle */
            id: number;
            /** @description As the newest version that is not a beta writes it */
            assetHandle: string;
            name: string;
            fileName: string;
            /** @description Path of its folder */
            folder: string;
            type: string;
            subType: string | null;
            /** @description Bytes */
            fileSize: number;
            /** @description Pixels */
            width: number | null;
            height: number | null;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            lastModified: string;
            /** @enum {string} */
            trashState: "NotInTrash" | "InTrash" | "InEmptiedTrash";
            /** @description The context that assets of its type are published to, and any other that it was published to */
            publish: {
                /** @enum {string} */
                context: "ImageRendering" | "ImageServing" | "ServerDirectory" | "Video";
                /** @description Whether it is marked for publish there: the next publish takes it along */
                marked: boolean;
                /** @description Null if it was never published there */
                lastPublished: string | null;
                /** @description Whether what is published there is not what it is now */
                changedSince: boolean;
            }[];
        };
        ListedCall: {
            /** @description In the order in which calls were answered, from 1 */
            id: number;
            /** Format: date-time */
            at: string;
            /**
             * @description none for a request that reached nothing that takes calls
             * @enum {string}
             */
            transport: "soap" | "xml" | "upload" | "none";
            /** @description HTTP method */
            method: string;
            /** @description Path of the URL, without its query */
            path: string;
            version: string | null;
            operation: string | null;
            companyId: number | null;
            /** @description E-mail address */
            caller: string | null;
            /** @description Null where they could not be read, and once far too much has come since to keep them */
            params: {
                [key: string]: unknown;
            } | null;
            /** @description ok, or a fault's name and code */
            outcome: string;
            fault: {
                /** @enum {string} */
                name: "authenticationFault" | "authorizationFault" | "ipsApiFault";
                code: number;
                reason: string;
            } | null;
            /** @description What the call asked for in vain, a message for each: paths of responseFieldArray that its answer does not have */
            ignored: string[];
            /** @description The injected fault and the stub that applied to it */
            applied: {
                /** @enum {string} */
                kind: "fault" | "stub";
                id: number;
                label: string | null;
            }[];
            /** @description Number of the job that it submitted or left */
            jobId: number | null;
            /**
             * @description Who answered: the mock, a service that it was forwarded to, or a recording
             * @enum {string}
             */
            source: "mock" | "service" | "recording";
            /** @description HTTP status */
            status: number;
            /** @description How long it took, in real time */
            milliseconds: number;
            /** @description XML as received; empty once too much has come since to keep it. Left out with xml=false */
            request?: string;
            /** @description XML as sent, in the same way */
            answer?: string;
        };
        ListedJob: {
            /** @description The number in its handle */
            id: number;
            /** @description As the newest version that is not a beta writes it */
            jobHandle: string;
            company: string;
            name: string;
            /** @description As submitted */
            originalName: string;
            /**
             * @description Kind of job
             * @enum {string}
             */
            type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
            state: components["schemas"]["JobState"];
            outcome: ("Completed" | "Stopped" | "Fatal") | null;
            paused: boolean;
            description: string | null;
            /** Format: date-time */
            submittedAt: string;
            /** @description When it began to run; null before */
            startedAt: string | null;
            /** @description When it was done; null before */
            endedAt: string | null;
            /** @description When it fires, while it is scheduled and not paused; null otherwise */
            dueAt: string | null;
            /** @description E-mail address of its user */
            user: string;
            /** @description Who decided how it goes: a directive in its request, the rule with this number, or only the mock */
            scriptedBy: "directive" | number | null;
            /** @description Percent */
            progress: number;
            counts: {
                total: number;
                success: number;
                warning: number;
                error: number;
                duplicate: number;
                update: number;
            };
            transitions?: {
                /** Format: date-time */
                at: string;
                state: components["schemas"]["JobState"];
            }[];
            log?: {
                /** Format: date-time */
                date: string;
                /** @enum {string} */
                logType: "BeginImageServingPublish" | "EndImageServingPublish" | "ImageServingPublishSuccess" | "ImageServingPublishError" | "ImageServingPublishWarning" | "BeginUpload" | "EndUpload" | "UploadError" | "UploadSuccess" | "UploadWarning" | "BeginAssetMigration" | "EndAssetMigration" | "AssetMigrationFailure" | "AssetMigrationSuccess" | "BeginDelete" | "EndDelete" | "BeginEmptyTrash" | "EndEmptyTrash" | "EmptyTrashSuccess" | "BeginGet" | "EndGet" | "GetFailure" | "ReturnSuccess" | "BeginImageRenderingPublish" | "EndImageRenderingPublish" | "ImageRenderingPublishError" | "ImageRenderingPublishSuccess" | "BeginImageRenderingPublishCleanup" | "EndImageRenderingPublishCleanupFailure" | "ImageRenderingPublishCleanupSuccess" | "BeginMarkForPublish" | "EndMarkForPublish" | "MarkForPublishFailure" | "MarkForPublishSuccess" | "BeginMetadata" | "EndMetadata" | "MetadataFailure" | "MetadataSuccess" | "BeginPdfRip" | "PdfRipError" | "BeginImageServingPublishCleanup" | "EndImageServingPublishCleanup" | "ImageServingPublishCleanupFailure" | "ImageServingPublishCleanupSuccess" | "BeginPublishToCm" | "EndPublishToCm" | "PublishToCmError" | "PublishToCmSuccess" | "BeginServerDirectoryPublish" | "EndServerDirectoryPublish" | "ServerDirectoryPublishError" | "ServerDirectoryPublishSuccess" | "ServerDirectoryPublishWarning" | "BeginPublishToWc" | "PublishToWcSuccess" | "BeginReoptimize" | "EndReoptimize" | "ReoptimizeSuccess" | "ReoptimizeFailure" | "BeginRestoreTrash" | "EndRestoreTrash" | "RestoreTrashSuccess" | "BeginTemplateMerge" | "EndTemplateMerge" | "TemplateMergeError" | "TemplateMergeSuccess" | "BeginTrash" | "EndTrash" | "TrashFailure" | "TrashSuccess" | "TrashWarning" | "BeginUnmarkForPublish" | "EndUnmarkForPublish" | "UnmarkForPublishSuccess" | "BeginUploadUrls" | "EndUploadUrls" | "BeginVideoPublish" | "EndVideoPublish" | "VideoPublishError" | "VideoPublishSuccess" | "VideoPublishWarning" | "BeginVideoPublishCleanup" | "EndVideoPublishCleanup" | "VideoPublishCleanupFailure" | "VideoPublishCleanupSuccess" | "DeleteFailure" | "DeleteSuccess" | "DuplicateSkipped" | "FatalError" | "FileBegin" | "FileCancel" | "FileEnd" | "FileProgress" | "FileUpdated" | "InitiatingJobName" | "JobClient" | "JobType" | "OriginalJobName" | "TotalFileCount" | "RecoverTrashSuccess" | "EndPdfRip" | "PdfRipSuccess" | "BeginVideoSitemap" | "EndVideoSitemap" | "VideoSitemapSuccess" | "VideoSitemapError" | "BeginAutomatedSetGeneration" | "EndAutomatedSetGeneration" | "AutomatedSetGenerationSuccess" | "AutomatedSetGenerationError";
                message: string;
                assetName: string | null;
            }[];
            /** @description The first 20 rules that did not apply to it, and why */
            misses?: {
                rule: number;
                why: string;
            }[];
            /** @description How many more rules did not */
            missesLeftOut?: number;
            /** @description Its items */
            plan?: {
                name: string | null;
                type: string | null;
                outcome: string;
            }[];
        };
        Mails: {
            mails: {
                /** @description E-mail address */
                to: string;
                subject: string;
                text: string;
                /** @enum {string} */
                language: "en" | "de" | "es" | "fr" | "ja" | "pt-BR" | "zh-CN";
                /** Format: date-time */
                sentAt: string;
                jobHandle: string;
            }[];
        };
        NewCompany: {
            id: number;
            name: string;
            rootPath: string;
            /** @description By the version's id */
            handles: {
                [key: string]: string;
            };
            users: {
                email: string;
                password: string;
                /** @enum {string} */
                role: "IpsAdmin" | "IpsCompanyAdmin" | "IpsUser" | "WebServiceUser" | "TrialSiteAdmin" | "TrialSiteUser" | "ImagePortalAdmin" | "ImagePortalUser" | "ImagePortalContrib" | "ImagePortalContribUser";
                /** @description By the version's id */
                handles: {
                    [key: string]: string;
                };
            }[];
        };
        OpenApi: {
            openapi: string;
            info: {
                title: string;
                version: string;
            } & {
                [key: string]: unknown;
            };
            paths: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        Operation: {
            name: string;
            /** @description Ids of the versions that have it, the oldest first */
            versions: string[];
            /**
             * @description What it is about
             * @enum {string}
             */
            group: "accounts" | "assets" | "folders" | "jobs" | "metadata" | "projects" | "propertySets" | "publishing" | "system" | "targets";
            /** @description Whether it works with what the mock holds; otherwise its answer is generated */
            stateful: boolean;
            /** @description Roles that may call it; null: any user */
            roles: string[] | null;
            /** @description Id of the version that it is described in */
            version: string;
            /** @description Root element of its requests */
            input: string;
            /** @description Root element of its answers */
            output: string;
            /** @description Its parameters as a JSON Schema 2020-12; required fields first */
            params: {
                [key: string]: unknown;
            };
            /** @description Parameters for the mock as it is now: the required ones and a few that are usual */
            example: {
                [key: string]: unknown;
            };
        };
        OperationMessage: {
            /** @constant */
            method: "POST";
            /** @description Of an endpoint; below /__admin/endpoints there is the same */
            path: string;
            headers: {
                [key: string]: string;
            };
            body: string;
        };
        Operations: {
            operations: {
                name: string;
                /** @description Ids of the versions that have it, the oldest first */
                versions: string[];
                /**
                 * @description What it is about
                 * @enum {string}
                 */
                group: "accounts" | "assets" | "folders" | "jobs" | "metadata" | "projects" | "propertySets" | "publishing" | "system" | "targets";
                /** @description Whether it works with what the mock holds; otherwise its answer is generated */
                stateful: boolean;
                /** @description Roles that may call it; null: any user */
                roles: string[] | null;
            }[];
        };
        PostedFiles: {
            files: {
                /** @description Folders and file name */
                path: string;
                bytes: number;
                /** @description In hexadecimal digits */
                sha256: string;
                /** @description Null if it is larger than the mock keeps, or no asset has had it for long */
                content: string | null;
            }[];
        };
        Problem: {
            /** @constant */
            type: "about:blank";
            /** @description What kind of problem it is: the same for the same status */
            title: string;
            status: number;
            /** @description What is wrong, and what would be right */
            detail: string;
            /** @description The fields that are wrong, where it is because of fields */
            errors?: {
                /** @description Path of the field, such as script.at; empty for the body as a whole */
                field: string;
                /** @description What is wrong, and what is allowed */
                message: string;
            }[];
        };
        Recording: {
            name: string;
            /**
             * Format: date-time
             * @description When it was begun, by the mock's clock
             */
            at: string;
            isRunning: boolean;
            /** @description Whether it has stand-ins for handles, names and mail addresses */
            anonymized: boolean;
            exchanges: number;
            bytes: number;
            /** @description Why it ended early; null where it did not */
            trouble: string | null;
        };
        Recordings: {
            recordings: components["schemas"]["Recording"][];
        };
        RequestPage: {
            requests: components["schemas"]["ListedCall"][];
            /** @description How many match in all */
            total: number;
            /** @description What to give as after for the next page; null where this is the last */
            next: number | null;
        };
        Rule: {
            id: number;
            /** @description The company it is for; null for all */
            company: string | null;
            /** @description How many jobs or calls matched it */
            seen: number;
            /** @description How many it applied to */
            hits: number;
            /** @description What its author calls it */
            label?: string;
            /** @description Which jobs it applies to; all by default */
            match?: {
                /**
                 * @description Kind of job, such as UrlUpload, or its element, such as uploadUrlsJob
                 * @enum {string}
                 */
                type?: "ImageServingPublish" | "imageServingPublishJob" | "ImageRenderingPublish" | "imageRenderingPublishJob" | "VideoPublish" | "videoPublishJob" | "ServerDirectoryPublish" | "serverDirectoryPublishJob" | "UploadFromServerDirectory" | "uploadDirectoryJob" | "UrlUpload" | "uploadUrlsJob" | "UploadPost" | "uploadPostJob" | "MetadataPublish" | "metadataPublishJob" | "ImageOptimization" | "optimizeImagesJob" | "PdfRip" | "ripPdfsJob" | "ReprocessAssets" | "reprocessAssetsJob" | "CreateVideoSitemap" | "createVideoSitemapJob" | "Export" | "exportJob" | "AutomatedSetGeneration" | "automatedSetGenerationJob";
                /** @description Pattern for the name as submitted: *, ?, [abc], {a,b} */
                name?: string;
                /** @description E-mail address of its user */
                user?: string;
                /** @description Only the nth job that matches all other conditions */
                nth?: number;
            };
            /** @description How these jobs go */
            script: {
                /** @description How long the job runs in all */
                duration?: number;
                /** @description How long it waits before it runs */
                waiting?: number;
                /** @description How many items it has, or the items themselves */
                items?: number | {
                    /** @description Name of its asset */
                    name: string;
                    /**
                     * @description Type of its asset
                     * @enum {string}
                     */
                    type?: "Aco" | "AdjustedView" | "AnimatedGif" | "Asset" | "AssetSet" | "Audio" | "Cabinet" | "Catalog" | "ColorSwatch" | "CuePoint" | "Excel" | "Flash" | "Font" | "IccProfile" | "Illustrator" | "Image" | "ImageMap" | "ImageSet" | "InDesign" | "LayerView" | "Mask" | "MasterVideo" | "Pdf" | "PDFSettings" | "PostScript" | "PowerPoint" | "PremierExpressRemix" | "PsdTemplate" | "RenderScene" | "RenderSet" | "SpinSet" | "Svg" | "Template" | "Video" | "VideoCaption" | "ViewerPreset" | "ViewerSwf" | "Vignette" | "Watermark" | "WindowsCovering" | "Word" | "Xml" | "Xsl" | "Zip" | "Rtf" | "ZoomTarget" | "Css" | "Fxg" | "Javascript" | "Swc";
                    /** @enum {string} */
                    outcome?: "success" | "warning" | "error" | "duplicate" | "update";
                    /** @description Text of its row in the log */
                    message?: string;
                }[];
                /**
                 * @description How the job ends
                 * @enum {string}
                 */
                outcome?: "success" | "warnings" | "errors" | "fatal" | "never";
                /** @description When the outcome fatal or never takes effect, percent of the run; 50 by default */
                at?: number;
                /** @description How many items have warnings or fail; 1 by default */
                count?: number;
                /** @description Text for the items that have warnings or fail, or for the fatal error */
                message?: string;
            };
            /** @description How many jobs it applies to; all by default */
            times?: number;
            /**
             * Format: date-time
             * @description When it stops applying, by the mock's clock
             */
            expiresAt?: string;
        };
        RuleOfJob: {
            company: string;
            match: {
                /** @enum {string} */
                type: "ImageServingPublish" | "ImageRenderingPublish" | "VideoPublish" | "ServerDirectoryPublish" | "UploadFromServerDirectory" | "UrlUpload" | "UploadPost" | "MetadataPublish" | "ImageOptimization" | "PdfRip" | "ReprocessAssets" | "CreateVideoSitemap" | "Export" | "AutomatedSetGeneration" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
                name: string;
                user: string;
            };
            /** @description To be filled in */
            script: {
                [key: string]: unknown;
            };
        };
        Rules: {
            rules: components["schemas"]["Rule"][];
        };
        Snapshot: {
            name: string;
            /** Format: date-time */
            at: string;
            jobs: number;
        };
        Snapshots: {
            snapshots: components["schemas"]["Snapshot"][];
        };
        StateFile: {
            /** @constant */
            format: "ips-mock snapshot";
            /** @description Milliseconds since 1970 */
            now: number;
            store: {
                /** @description Version of the tables: a file goes back into a mock of the same */
                schema: number;
                tables: {
                    [key: string]: {
                        columns: string[];
                        rows: (string | number | null | {
                            base64: string;
                        })[][];
                    };
                };
            };
        };
        Stub: {
            id: number;
            /** @description The company it is for; null for all */
            company: string | null;
            /** @description How many jobs or calls matched it */
            seen: number;
            /** @description How many it applied to */
            hits: number;
            /** @description What its author calls it */
            label?: string;
            /**
             * @description Name of an operation
             * @enum {string}
             */
            operation: "addCompanyMembership" | "addCompany" | "addGroupMembers" | "addGroupMembership" | "addMediaPortalEvent" | "addProjectAssets" | "addSmartCrops" | "addTagFieldValues" | "addUser" | "applyMetadataTemplate" | "batchGetAssetPublishContexts" | "batchSetAssetMetadata" | "batchSetFontFields" | "batchSetIccProfileFields" | "batchSetImageFields" | "batchSetThumbAsset" | "cdnCacheInvalidation" | "checkAssetNames" | "checkLogin" | "copyImage" | "createAssetSet" | "createCompanyMetadata" | "createDerivedAsset" | "createFolder" | "createImageSet" | "createMetadataField" | "createProject" | "createPropertySet" | "createPropertySetType" | "createTemplate" | "createViewerPreset" | "createVignettePublishFormat" | "deleteAssetMetadata" | "deleteAsset" | "deleteAssets" | "deleteCompanyMetadata" | "deleteFolder" | "deleteGroup" | "deleteImageFormat" | "deleteImageMap" | "deleteJob" | "deleteMetadataField" | "deleteProject" | "deletePropertySet" | "deletePropertySetType" | "deleteSubAssets" | "deleteTagFieldValues" | "deleteVignettePublishFormat" | "deleteZoomTarget" | "emptyAssetsFromTrash" | "executeJob" | "forceRepublishAssets" | "generatePassword" | "getActiveJobs" | "getActivePublishContexts" | "getAllCompanies" | "getAllUsers" | "getArchivedJobLogDetails" | "getAssetArchivedJobLogs" | "getAssetCounts" | "getAssetJobLogs" | "getAssetMetadataFields" | "getAssetPublishHistory" | "getAssetsByName" | "getAssets" | "getAssociatedAssets" | "getAutoCropRect" | "getCdnCacheInvalidationStatus" | "getCompanyInfo" | "getCompanyMembers" | "getCompanyMembership" | "getCompanyMetadata" | "getCompanySettings" | "getCompanyUPPProperties" | "getDiskUsage" | "getDistinctMetadataValues" | "getFolderTree" | "getFolders" | "getGenerationInfo" | "getGroupMembers" | "getGroupMembership" | "getGroups" | "getImageFormats" | "getImageRenderingCatalog" | "getImageRenderingPublishSettings" | "getImageServingCatalog" | "getImageServingPublishSettings" | "getImageSetMembers" | "getJobLogDetails" | "getJobLogs" | "getMediaPortalEvent" | "getMetadataFields" | "getMetadataSchemaNamespaces" | "getMetadataSchema" | "getOriginalFilePaths" | "getPhotoshopPathNames" | "getPhotoshopPath" | "getProjects" | "getProperty" | "getPropertySetType" | "getPropertySetTypes" | "getPropertySets" | "getPublishContexts" | "getScheduledJobs" | "getSearchStrings" | "getSecureISAuthToken" | "getSystemProperties" | "getTagFieldValues" | "getUniqueMetadataValues" | "getUploadTaskStatus" | "getUserChars" | "getUserInfo" | "getUsers" | "getViewerConfigSettings" | "getVignettePublishFormats" | "getXMPPacket" | "getZipEntries" | "listCompanyMetadata" | "moveAsset" | "moveAssets" | "moveFolder" | "pauseJob" | "removeAssetPermissions" | "removeCompanyMembership" | "removeFolderPermissions" | "removeGroupMembers" | "removeGroupMembership" | "removeMask" | "removeMetadataSchema" | "removeProjectAssets" | "removePropertySetPermissions" | "renameAsset" | "renameFolder" | "renameProject" | "replaceImage" | "restoreAssetsFromTrash" | "resumeJob" | "saveGroup" | "saveImageFormat" | "saveImageMap" | "saveMetadataField" | "saveMetadataSchema" | "saveZoomTarget" | "searchAssetsByMetadata" | "searchAssets" | "setAssetMetadata" | "setAssetPermissions" | "setAssetPublishState" | "setAssetSetDefinition" | "setAssetsContextState" | "setAssetsPublishState" | "setCompanyMembership" | "setCompanySettings" | "setCompanyUPPProperties" | "setFolderPermissions" | "setGroupMembers" | "setGroupMembership" | "setImageMaps" | "setImageRenderingPublishSettings" | "setImageServingPublishSettings" | "setImageSetMembers" | "setPassword" | "setProjectAssets" | "setPropertySetPermissions" | "setTagFieldValues" | "setUrlModifier" | "setUserInfo" | "setViewerConfigSettings" | "setZoomTargets" | "stopJob" | "submitJob" | "updateAssetPermissions" | "updateAssetSet" | "updateAudioCaptionsMetadata" | "updateCompanyMetadata" | "updateFolderPermissions" | "updateImageSet" | "updateMetadataField" | "updatePropertySet" | "updatePropertySetPermissions" | "updateSmartCrops" | "updateTagFieldValues" | "updateViewerConfigSettings" | "updateVignettePublishFormat" | "updateXMPPacket" | "uploadPost";
            /** @description Which of its calls it applies to; all by default */
            match?: {
                /** @enum {string} */
                transport?: "soap" | "xml" | "upload";
                /** @description Id of an API version, such as 2014-04-03 */
                version?: string;
                /** @description E-mail address of the caller */
                caller?: string;
                /** @description What the parameters must contain; texts may be patterns */
                params?: {
                    [key: string]: unknown;
                };
            };
            /** @description How many calls it applies to; all by default */
            times?: number;
            /** @description The …Return as an object; dates in ISO 8601 */
            answer: {
                [key: string]: unknown;
            };
        };
        StubOfCall: {
            /** @description The company that the call named */
            company?: string;
            operation: string;
            version: string;
            match: {
                /** @description The simple parameters of the call that are no secrets */
                params: {
                    [key: string]: string | number | boolean;
                };
            };
            answer: {
                json: {
                    [key: string]: unknown;
                };
            };
        };
        Stubs: {
            stubs: components["schemas"]["Stub"][];
        };
        Verification: {
            verified: boolean;
            /** @description How many calls matched; of calls in order, how many came */
            count: number;
            /** @description What was expected and what came; the closest calls and how they differ */
            message: string;
            /** @description The closest calls, and how they differ from what was expected */
            nearest: {
                call: components["schemas"]["ListedCall"];
                differences: string[];
            }[];
        };
        VerificationProblem: {
            /** @constant */
            type: "about:blank";
            /** @description What kind of problem it is: the same for the same status */
            title: string;
            status: number;
            /** @description What is wrong, and what would be right */
            detail: string;
            /** @description The fields that are wrong, where it is because of fields */
            errors?: {
                /** @description Path of the field, such as script.at; empty for the body as a whole */
                field: string;
                /** @description What is wrong, and what is allowed */
                message: string;
            }[];
            /** @constant */
            verified: false;
            /** @description How many calls matched; of calls in order, how many came */
            count: number;
            /** @description What was expected and what came; the closest calls and how they differ */
            message: string;
            /** @description The closest calls, and how they differ from what was expected */
            nearest: {
                call: components["schemas"]["ListedCall"];
                differences: string[];
            }[];
        };
    };
    responses: {
        /** @description The request is wrong */
        problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is missing or wrong */
        problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not allowed */
        problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found */
        problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is too large */
        problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not JSON */
        problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Internal error of the mock */
        problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no room for more */
        problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing can be stored */
        problem507: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description mode, factor, now; nextDue: what happens next; advance where one is under way; backlog where time has yet to come as far as the clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "manual",
                     *       "now": "2027-01-31T07:00:00.000Z",
                     *       "nextDue": {
                     *         "at": "2027-01-31T07:00:00.500Z",
                     *         "what": "job",
                     *         "jobHandle": "j|47||Spring_2027-01-31-07:00:00.000|5"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    putClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "manual@2027-01-31T08:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ClockModeInput"];
            };
        };
        responses: {
            /** @description as GET /clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "manual",
                     *       "now": "2027-01-31T08:00:00.000Z",
                     *       "nextDue": {
                     *         "at": "2027-02-07T04:00:00.000Z",
                     *         "what": "job",
                     *         "jobHandle": "j|47|Weekly full publish||3"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            /** @description This cannot be done now: time would go back */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postClockAdvance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "2m"
                 *     }
                 */
                "application/json": components["schemas"]["AdvanceInput"];
            };
        };
        responses: {
            /** @description as GET /clock, once the clock is there; a problem if it was ended before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "manual",
                     *       "now": "2027-01-31T08:02:00.000Z",
                     *       "nextDue": {
                     *         "at": "2027-02-07T04:00:00.000Z",
                     *         "what": "job",
                     *         "jobHandle": "j|47|Weekly full publish||3"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the clock is not manual, time would go back, or the advance was ended before it was there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteClockAdvance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as GET /clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postClockSettle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "limit": "1h"
                 *     }
                 */
                "application/json": components["schemas"]["SettleInput"];
            };
        };
        responses: {
            /** @description as GET /clock, once no job is active; otherwise a problem that lists the jobs that still run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "manual",
                     *       "now": "2027-01-31T08:02:00.500Z",
                     *       "nextDue": {
                     *         "at": "2027-01-31T08:02:10.000Z",
                     *         "what": "job",
                     *         "jobHandle": "j|47||Nightly publish_2027-01-31-08:02:00.000|7"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            /** @description This cannot be done now: these jobs do not end */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getJobs: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
                /** @description The name as submitted */
                originalName?: string;
                /** @description Pattern for the name as submitted */
                name?: string;
                /** @description Kind of job, such as UrlUpload, or its element, such as uploadUrlsJob; without it, jobs that the mock recorded by itself are left out */
                type?: "ImageServingPublish" | "imageServingPublishJob" | "ImageRenderingPublish" | "imageRenderingPublishJob" | "VideoPublish" | "videoPublishJob" | "ServerDirectoryPublish" | "serverDirectoryPublishJob" | "UploadFromServerDirectory" | "uploadDirectoryJob" | "UrlUpload" | "uploadUrlsJob" | "UploadPost" | "uploadPostJob" | "MetadataPublish" | "metadataPublishJob" | "ImageOptimization" | "optimizeImagesJob" | "PdfRip" | "ripPdfsJob" | "ReprocessAssets" | "reprocessAssetsJob" | "CreateVideoSitemap" | "createVideoSitemapJob" | "Export" | "exportJob" | "AutomatedSetGeneration" | "automatedSetGenerationJob" | "Trash" | "RestoreTrash" | "EmptyTrash" | "MarkForPublish" | "UnmarkForPublish" | "MetadataUpload" | "Cleanup";
                state?: "Scheduled" | "Expired" | "New" | "WaitingClient" | "WaitingCoordinator" | "Running" | "Stopping" | "Done";
                /** @description Part of the name, the name as submitted, the handle or the user's e-mail address, whatever the case */
                text?: string;
                /** @description Only the jobs with these numbers: in a query separated by commas */
                id?: number[];
                /** @description newest: by number downwards, and after goes on downwards; oldest by default */
                order?: "oldest" | "newest";
                /** @description How many at most; the answer of HTTP says by next what follows */
                limit?: number;
                /** @description Only those behind the one with this number */
                after?: number;
                /** @description What each job has besides a short description: in a query separated by commas */
                include?: ("log" | "transitions" | "plan" | "misses")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description jobs; total: how many match; next: what to give as after for the next page, or null */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobs": [
                     *         {
                     *           "id": 1,
                     *           "jobHandle": "j|47||Spring catalogue_2027-01-29-07:00:00.000|1",
                     *           "company": "Outfitters",
                     *           "name": "Spring catalogue_2027-01-29-07:00:00.000",
                     *           "originalName": "Spring catalogue",
                     *           "type": "UrlUpload",
                     *           "state": "Done",
                     *           "outcome": "Completed",
                     *           "paused": false,
                     *           "description": "Photographs of the spring range",
                     *           "submittedAt": "2027-01-29T07:00:00.000Z",
                     *           "startedAt": "2027-01-29T07:00:01.000Z",
                     *           "endedAt": "2027-01-29T07:00:05.000Z",
                     *           "dueAt": null,
                     *           "user": "robin@example.com",
                     *           "scriptedBy": null,
                     *           "progress": 100,
                     *           "counts": {
                     *             "total": 4,
                     *             "success": 3,
                     *             "warning": 1,
                     *             "error": 0,
                     *             "duplicate": 0,
                     *             "update": 0
                     *           }
                     *         },
                     *         {
                     *           "id": 2,
                     *           "jobHandle": "j|47||Spring prints_2027-01-30-07:00:00.000|2",
                     *           "company": "Outfitters",
                     *           "name": "Spring prints_2027-01-30-07:00:00.000",
                     *           "originalName": "Spring prints",
                     *           "type": "UrlUpload",
                     *           "state": "Done",
                     *           "outcome": "Completed",
                     *           "paused": false,
                     *           "description": null,
                     *           "submittedAt": "2027-01-30T07:00:00.000Z",
                     *           "startedAt": "2027-01-30T07:00:01.000Z",
                     *           "endedAt": "2027-01-30T07:00:03.000Z",
                     *           "dueAt": null,
                     *           "user": "admin@example.com",
                     *           "scriptedBy": null,
                     *           "progress": 100,
                     *           "counts": {
                     *             "total": 2,
                     *             "success": 1,
                     *             "warning": 0,
                     *             "error": 1,
                     *             "duplicate": 0,
                     *             "update": 0
                     *           }
                     *         }
                     *       ],
                     *       "total": 6,
                     *       "next": 2
                     *     }
                     */
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "company": "Outfitters",
                 *       "name": "Nightly publish",
                 *       "state": "Running",
                 *       "progress": 20
                 *     }
                 */
                "application/json": components["schemas"]["NewJobInput"];
            };
        };
        responses: {
            /** @description the job */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "jobHandle": "j|47||Nightly publish_2027-01-31-08:02:00.000|7",
                     *       "company": "Outfitters",
                     *       "name": "Nightly publish_2027-01-31-08:02:00.000",
                     *       "originalName": "Nightly publish",
                     *       "type": "ImageServingPublish",
                     *       "state": "Running",
                     *       "outcome": null,
                     *       "paused": false,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": "2027-01-31T08:02:00.000Z",
                     *       "endedAt": null,
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": 1,
                     *       "progress": 20,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 0,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         }
                     *       ],
                     *       "log": [
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "BeginImageServingPublish",
                     *           "message": "ImageServingPublish job \"Nightly publish_2027-01-31-08:02:00.000\" began.",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "OriginalJobName",
                     *           "message": "Nightly publish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobClient",
                     *           "message": "",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobType",
                     *           "message": "ImageServingPublish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "TotalFileCount",
                     *           "message": "3",
                     *           "assetName": null
                     *         }
                     *       ],
                     *       "misses": [],
                     *       "missesLeftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: there is no user to submit it for */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getJobsJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "jobHandle": "j|47||Nightly publish_2027-01-31-08:02:00.000|7",
                     *       "company": "Outfitters",
                     *       "name": "Nightly publish_2027-01-31-08:02:00.000",
                     *       "originalName": "Nightly publish",
                     *       "type": "ImageServingPublish",
                     *       "state": "Running",
                     *       "outcome": null,
                     *       "paused": false,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": "2027-01-31T08:02:00.000Z",
                     *       "endedAt": null,
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": 1,
                     *       "progress": 20,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 0,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         }
                     *       ],
                     *       "log": [
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "BeginImageServingPublish",
                     *           "message": "ImageServingPublish job \"Nightly publish_2027-01-31-08:02:00.000\" began.",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "OriginalJobName",
                     *           "message": "Nightly publish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobClient",
                     *           "message": "",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobType",
                     *           "message": "ImageServingPublish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "TotalFileCount",
                     *           "message": "3",
                     *           "assetName": null
                     *         }
                     *       ],
                     *       "misses": [],
                     *       "missesLeftOut": 0,
                     *       "plan": [
                     *         {
                     *           "name": "hat",
                     *           "type": "Image",
                     *           "outcome": "success"
                     *         },
                     *         {
                     *           "name": "parka",
                     *           "type": "Image",
                     *           "outcome": "success"
                     *         },
                     *         {
                     *           "name": "sneaker",
                     *           "type": "Image",
                     *           "outcome": "success"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InspectedJob"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteJobsJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getJobsJobWait: {
        parameters: {
            query: {
                state: "Scheduled" | "Expired" | "New" | "WaitingClient" | "WaitingCoordinator" | "Running" | "Stopping" | "Done";
                /** @description In real time; 30s by default */
                timeout?: string | number;
            };
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the job; a problem that says in which state it is when time is up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "jobHandle": "j|47||Nightly publish_2027-01-31-08:02:00.000|7",
                     *       "company": "Outfitters",
                     *       "name": "Nightly publish_2027-01-31-08:02:00.000",
                     *       "originalName": "Nightly publish",
                     *       "type": "ImageServingPublish",
                     *       "state": "Running",
                     *       "outcome": null,
                     *       "paused": false,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": "2027-01-31T08:02:00.000Z",
                     *       "endedAt": null,
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": 1,
                     *       "progress": 20,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 0,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         }
                     *       ],
                     *       "log": [
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "BeginImageServingPublish",
                     *           "message": "ImageServingPublish job \"Nightly publish_2027-01-31-08:02:00.000\" began.",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "OriginalJobName",
                     *           "message": "Nightly publish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobClient",
                     *           "message": "",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobType",
                     *           "message": "ImageServingPublish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "TotalFileCount",
                     *           "message": "3",
                     *           "assetName": null
                     *         }
                     *       ],
                     *       "misses": [],
                     *       "missesLeftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: time is up, or the state can no longer come */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getJobsJobDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description its detail; the call that submitted it; its cause, follow-on jobs and runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "element": "imageServingPublishJob",
                     *       "detail": {
                     *         "publishType": "Full",
                     *         "emailSetting": "None"
                     *       },
                     *       "client": null,
                     *       "locale": null,
                     *       "execSchedule": null,
                     *       "execTime": null,
                     *       "call": {
                     *         "id": null,
                     *         "request": null
                     *       },
                     *       "cause": null,
                     *       "followOns": [],
                     *       "runs": []
                     *     }
                     */
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getJobsJobLog: {
        parameters: {
            query?: {
                /** @description Locale such as de or pt-BR; that of the job's submission by default */
                locale?: string;
                /** @description How many rows at most; all by default. The answer says by next what follows */
                limit?: number;
                /** @description How many rows are passed over */
                after?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description language; log; total: how many rows it has; next: what to give as after for the next page, or null; the languages that there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "language": "de",
                     *       "languages": [
                     *         "en",
                     *         "de",
                     *         "es",
                     *         "fr",
                     *         "ja",
                     *         "pt-BR",
                     *         "zh-CN"
                     *       ],
                     *       "log": [
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "BeginImageServingPublish",
                     *           "message": "Der Auftrag ImageServingPublish „Nightly publish_2027-01-31-08:02:00.000“ hat begonnen.",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "OriginalJobName",
                     *           "message": "Nightly publish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobClient",
                     *           "message": "",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobType",
                     *           "message": "ImageServingPublish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "TotalFileCount",
                     *           "message": "3",
                     *           "assetName": null
                     *         }
                     *       ],
                     *       "total": 5,
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["JobLogOf"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getJobsJobRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the rule, which is not added */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "company": "Outfitters",
                     *       "match": {
                     *         "type": "ImageServingPublish",
                     *         "name": "Nightly publish",
                     *         "user": "robin@example.com"
                     *       },
                     *       "script": {}
                     *     }
                     */
                    "application/json": components["schemas"]["RuleOfJob"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the mock recorded the job by itself */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getJobsJobFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "files": []
                     *     }
                     */
                    "application/json": components["schemas"]["PostedFiles"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postJobsJobPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "jobHandle": "j|47||Nightly publish_2027-01-31-08:02:00.000|7",
                     *       "company": "Outfitters",
                     *       "name": "Nightly publish_2027-01-31-08:02:00.000",
                     *       "originalName": "Nightly publish",
                     *       "type": "ImageServingPublish",
                     *       "state": "WaitingCoordinator",
                     *       "outcome": null,
                     *       "paused": true,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": "2027-01-31T08:02:00.000Z",
                     *       "endedAt": null,
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": 1,
                     *       "progress": 20,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 0,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         }
                     *       ],
                     *       "log": [
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "BeginImageServingPublish",
                     *           "message": "ImageServingPublish job \"Nightly publish_2027-01-31-08:02:00.000\" began.",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "OriginalJobName",
                     *           "message": "Nightly publish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobClient",
                     *           "message": "",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobType",
                     *           "message": "ImageServingPublish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "TotalFileCount",
                     *           "message": "3",
                     *           "assetName": null
                     *         }
                     *       ],
                     *       "misses": [],
                     *       "missesLeftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the job is done, stopping, expired or waiting for its files */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postJobsJobResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "jobHandle": "j|47||Nightly publish_2027-01-31-08:02:00.000|7",
                     *       "company": "Outfitters",
                     *       "name": "Nightly publish_2027-01-31-08:02:00.000",
                     *       "originalName": "Nightly publish",
                     *       "type": "ImageServingPublish",
                     *       "state": "Running",
                     *       "outcome": null,
                     *       "paused": false,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": "2027-01-31T08:02:00.000Z",
                     *       "endedAt": null,
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": 1,
                     *       "progress": 20,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 0,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         }
                     *       ],
                     *       "log": [
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "BeginImageServingPublish",
                     *           "message": "ImageServingPublish job \"Nightly publish_2027-01-31-08:02:00.000\" began.",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "OriginalJobName",
                     *           "message": "Nightly publish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobClient",
                     *           "message": "",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobType",
                     *           "message": "ImageServingPublish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "TotalFileCount",
                     *           "message": "3",
                     *           "assetName": null
                     *         }
                     *       ],
                     *       "misses": [],
                     *       "missesLeftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the job is done, stopping or expired */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postJobsJobStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 8,
                     *       "jobHandle": "j|47|Later|Later_2027-01-31-08:02:00.000|8",
                     *       "company": "Outfitters",
                     *       "name": "Later_2027-01-31-08:02:00.000",
                     *       "originalName": "Later",
                     *       "type": "ImageServingPublish",
                     *       "state": "Stopping",
                     *       "outcome": null,
                     *       "paused": false,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": null,
                     *       "endedAt": null,
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": null,
                     *       "progress": 0,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 0,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Stopping"
                     *         }
                     *       ],
                     *       "log": [],
                     *       "misses": [
                     *         {
                     *           "rule": 1,
                     *           "why": "name: \"Later\" does not fit \"Nightly*\""
                     *         },
                     *         {
                     *           "rule": 2,
                     *           "why": "type: the job is ImageServingPublish, the rule is for UrlUpload"
                     *         }
                     *       ],
                     *       "missesLeftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the job has not fired, or is done */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postJobsJobRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 8,
                     *       "jobHandle": "j|47|Later|Later_2027-01-31-08:02:00.000|8",
                     *       "company": "Outfitters",
                     *       "name": "Later_2027-01-31-08:02:00.000",
                     *       "originalName": "Later",
                     *       "type": "ImageServingPublish",
                     *       "state": "New",
                     *       "outcome": null,
                     *       "paused": false,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": null,
                     *       "endedAt": null,
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": null,
                     *       "progress": 0,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 0,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         }
                     *       ],
                     *       "log": [],
                     *       "misses": [
                     *         {
                     *           "rule": 1,
                     *           "why": "name: \"Later\" does not fit \"Nightly*\""
                     *         },
                     *         {
                     *           "rule": 2,
                     *           "why": "type: the job is ImageServingPublish, the rule is for UrlUpload"
                     *         }
                     *       ],
                     *       "missesLeftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the job is not scheduled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postJobsJobForce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of a job, as any version writes it, or its number
                 * @example 1
                 */
                job: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "end": "fail",
                 *       "message": "disk full"
                 *     }
                 */
                "application/json": components["schemas"]["ForcedEndInput"];
            };
        };
        responses: {
            /** @description the job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "jobHandle": "j|47||Nightly publish_2027-01-31-08:02:00.000|7",
                     *       "company": "Outfitters",
                     *       "name": "Nightly publish_2027-01-31-08:02:00.000",
                     *       "originalName": "Nightly publish",
                     *       "type": "ImageServingPublish",
                     *       "state": "Done",
                     *       "outcome": "Completed",
                     *       "paused": false,
                     *       "description": null,
                     *       "submittedAt": "2027-01-31T08:02:00.000Z",
                     *       "startedAt": "2027-01-31T08:02:00.000Z",
                     *       "endedAt": "2027-01-31T08:02:00.000Z",
                     *       "dueAt": null,
                     *       "user": "robin@example.com",
                     *       "scriptedBy": 1,
                     *       "progress": 100,
                     *       "counts": {
                     *         "total": 3,
                     *         "success": 0,
                     *         "warning": 0,
                     *         "error": 3,
                     *         "duplicate": 0,
                     *         "update": 0
                     *       },
                     *       "transitions": [
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "New"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "WaitingCoordinator"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Running"
                     *         },
                     *         {
                     *           "at": "2027-01-31T08:02:00.000Z",
                     *           "state": "Done"
                     *         }
                     *       ],
                     *       "log": [
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "BeginImageServingPublish",
                     *           "message": "ImageServingPublish job \"Nightly publish_2027-01-31-08:02:00.000\" began.",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "OriginalJobName",
                     *           "message": "Nightly publish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobClient",
                     *           "message": "",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "JobType",
                     *           "message": "ImageServingPublish",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "TotalFileCount",
                     *           "message": "3",
                     *           "assetName": null
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "ImageServingPublishError",
                     *           "message": "disk full",
                     *           "assetName": "hat"
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "ImageServingPublishError",
                     *           "message": "disk full",
                     *           "assetName": "parka"
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "ImageServingPublishError",
                     *           "message": "disk full",
                     *           "assetName": "sneaker"
                     *         },
                     *         {
                     *           "date": "2027-01-31T08:02:00.000Z",
                     *           "logType": "EndImageServingPublish",
                     *           "message": "ImageServingPublish job \"Nightly publish_2027-01-31-08:02:00.000\" ended: 0 succeeded, 0 with warnings, 3 failed.",
                     *           "assetName": null
                     *         }
                     *       ],
                     *       "misses": [],
                     *       "missesLeftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the job cannot end this way now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRules: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rules": [
                     *         {
                     *           "id": 1,
                     *           "company": "Outfitters",
                     *           "label": "nightly jobs end half-way",
                     *           "match": {
                     *             "name": "Nightly*"
                     *           },
                     *           "script": {
                     *             "duration": 120000,
                     *             "outcome": "fatal",
                     *             "at": 50,
                     *             "message": "no more"
                     *           },
                     *           "expiresAt": "2027-02-01T08:02:00.000Z",
                     *           "seen": 0,
                     *           "hits": 0
                     *         },
                     *         {
                     *           "id": 2,
                     *           "company": null,
                     *           "match": {
                     *             "type": "UrlUpload"
                     *           },
                     *           "script": {
                     *             "outcome": "never"
                     *           },
                     *           "times": 2,
                     *           "seen": 0,
                     *           "hits": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Rules"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "nightly jobs end half-way",
                 *       "company": "Outfitters",
                 *       "match": {
                 *         "name": "Nightly*"
                 *       },
                 *       "script": {
                 *         "outcome": "fatal",
                 *         "at": 50,
                 *         "message": "no more",
                 *         "duration": "2m"
                 *       },
                 *       "expires": {
                 *         "in": "1d"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RuleInput"];
            };
        };
        responses: {
            /** @description the rule */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "company": "Outfitters",
                     *       "label": "nightly jobs end half-way",
                     *       "match": {
                     *         "name": "Nightly*"
                     *       },
                     *       "script": {
                     *         "duration": 120000,
                     *         "outcome": "fatal",
                     *         "at": 50,
                     *         "message": "no more"
                     *       },
                     *       "expiresAt": "2027-02-01T08:02:00.000Z",
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Rule"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteRules: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRulesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the rule, how many jobs matched it (seen), and to how many it applied (hits) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "company": "Outfitters",
                     *       "label": "nightly jobs end half-way",
                     *       "match": {
                     *         "name": "Nightly*"
                     *       },
                     *       "script": {
                     *         "duration": 120000,
                     *         "outcome": "fatal",
                     *         "at": 50,
                     *         "message": "no more"
                     *       },
                     *       "expiresAt": "2027-02-01T08:02:00.000Z",
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Rule"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    putRulesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "type": "UrlUpload"
                 *       },
                 *       "script": {
                 *         "outcome": "never"
                 *       },
                 *       "times": 2
                 *     }
                 */
                "application/json": components["schemas"]["RuleInput"];
            };
        };
        responses: {
            /** @description the rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "company": null,
                     *       "match": {
                     *         "type": "UrlUpload"
                     *       },
                     *       "script": {
                     *         "outcome": "never"
                     *       },
                     *       "times": 2,
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Rule"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteRulesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getFaults: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description faults */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "faults": [
                     *         {
                     *           "id": 3,
                     *           "company": null,
                     *           "match": {
                     *             "operation": "get*"
                     *           },
                     *           "effect": {
                     *             "fault": {
                     *               "code": 30000,
                     *               "reason": "down"
                     *             },
                     *             "delay": {
                     *               "min": 10,
                     *               "max": 20
                     *             }
                     *           },
                     *           "times": 2,
                     *           "seen": 0,
                     *           "hits": 0
                     *         },
                     *         {
                     *           "id": 4,
                     *           "company": null,
                     *           "match": {
                     *             "operation": "getJobLogs"
                     *           },
                     *           "effect": {
                     *             "delay": 1
                     *           },
                     *           "every": 3,
                     *           "seen": 0,
                     *           "hits": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Faults"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "operation": "get*"
                 *       },
                 *       "effect": {
                 *         "fault": {
                 *           "code": 30000,
                 *           "reason": "down"
                 *         },
                 *         "delay": {
                 *           "min": "10ms",
                 *           "max": "20ms"
                 *         }
                 *       },
                 *       "times": 2
                 *     }
                 */
                "application/json": components["schemas"]["FaultInput"];
            };
        };
        responses: {
            /** @description the fault */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "company": null,
                     *       "match": {
                     *         "operation": "get*"
                     *       },
                     *       "effect": {
                     *         "fault": {
                     *           "code": 30000,
                     *           "reason": "down"
                     *         },
                     *         "delay": {
                     *           "min": 10,
                     *           "max": 20
                     *         }
                     *       },
                     *       "times": 2,
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteFaults: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getFaultsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the fault, how many calls matched it (seen), and to how many it applied (hits) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "company": null,
                     *       "match": {
                     *         "operation": "get*"
                     *       },
                     *       "effect": {
                     *         "fault": {
                     *           "code": 30000,
                     *           "reason": "down"
                     *         },
                     *         "delay": {
                     *           "min": 10,
                     *           "max": 20
                     *         }
                     *       },
                     *       "times": 2,
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    putFaultsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "operation": "getJobLogs"
                 *       },
                 *       "effect": {
                 *         "delay": "1ms"
                 *       },
                 *       "every": 3
                 *     }
                 */
                "application/json": components["schemas"]["FaultInput"];
            };
        };
        responses: {
            /** @description the fault */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 4,
                     *       "company": null,
                     *       "match": {
                     *         "operation": "getJobLogs"
                     *       },
                     *       "effect": {
                     *         "delay": 1
                     *       },
                     *       "every": 3,
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteFaultsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getStubs: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description stubs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stubs": [
                     *         {
                     *           "id": 5,
                     *           "company": null,
                     *           "operation": "getActiveJobs",
                     *           "times": 1,
                     *           "answer": {
                     *             "jobArray": {
                     *               "items": []
                     *             }
                     *           },
                     *           "seen": 0,
                     *           "hits": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Stubs"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postStubs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operation": "getActiveJobs",
                 *       "match": {
                 *         "caller": "kim@example.com"
                 *       },
                 *       "answer": {
                 *         "json": {
                 *           "jobArray": {}
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StubInput"];
            };
        };
        responses: {
            /** @description the stub */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 5,
                     *       "company": null,
                     *       "operation": "getActiveJobs",
                     *       "match": {
                     *         "caller": "kim@example.com"
                     *       },
                     *       "answer": {
                     *         "jobArray": {}
                     *       },
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Stub"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteStubs: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getStubsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the stub, how many calls matched it (seen), and to how many it applied (hits) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 5,
                     *       "company": null,
                     *       "operation": "getActiveJobs",
                     *       "times": 1,
                     *       "answer": {
                     *         "jobArray": {
                     *           "items": []
                     *         }
                     *       },
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Stub"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    putStubsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operation": "getActiveJobs",
                 *       "answer": {
                 *         "json": {
                 *           "jobArray": {
                 *             "items": []
                 *           }
                 *         }
                 *       },
                 *       "times": 1
                 *     }
                 */
                "application/json": components["schemas"]["StubInput"];
            };
        };
        responses: {
            /** @description the stub */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 5,
                     *       "company": null,
                     *       "operation": "getActiveJobs",
                     *       "times": 1,
                     *       "answer": {
                     *         "jobArray": {
                     *           "items": []
                     *         }
                     *       },
                     *       "seen": 0,
                     *       "hits": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Stub"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteStubsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRequests: {
        parameters: {
            query?: {
                /** @description none for requests that reached nothing that takes calls */
                transport?: "soap" | "xml" | "upload" | "none";
                /** @description Name of an operation, or a pattern such as get* */
                operation?: string;
                /** @description Id of an API version, such as 2014-04-03 */
                version?: string;
                /** @description E-mail address of the caller */
                caller?: string;
                /** @description ok, or a pattern for the name and code of a fault, such as *30001 */
                outcome?: string;
                /** @description By name or handle */
                company?: string;
                /** @description How many at most; the answer of HTTP says by next what follows */
                limit?: number;
                /** @description Only those behind the one with this number */
                after?: number;
                /** @description Part of the operation, the path, the caller, the outcome or its reason, whatever the case */
                text?: string;
                /** @description newest: the latest first, and after goes on downwards; oldest by default */
                order?: "oldest" | "newest";
                /** @description false leaves the XML of both messages out */
                xml?: boolean;
                /** @description Waits until there is such a call */
                wait?: true;
                /** @description How long to wait at most, in real time; 30s by default */
                timeout?: string | number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description requests; total: how many match; next: what to give as after for the next page, or null */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requests": [
                     *         {
                     *           "id": 1,
                     *           "at": "2027-01-31T07:00:00.000Z",
                     *           "transport": "soap",
                     *           "method": "POST",
                     *           "path": "/scene7/services/IpsApiService",
                     *           "version": "2014-04-03",
                     *           "operation": "submitJob",
                     *           "companyId": 47,
                     *           "caller": "admin@example.com",
                     *           "params": {
                     *             "companyHandle": "c|47",
                     *             "jobName": "Spring",
                     *             "imageServingPublishJob": {
                     *               "publishType": "Full",
                     *               "emailSetting": "All"
                     *             }
                     *           },
                     *           "outcome": "ok",
                     *           "fault": null,
                     *           "ignored": [],
                     *           "applied": [],
                     *           "jobId": 5,
                     *           "source": "mock",
                     *           "status": 200,
                     *           "milliseconds": 3,
                     *           "request": "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header><authHeader xmlns=\"http://www.scene7.com/IpsApi/xsd\"><user>admin@example.com</user><password>***</password><appName>tests</appName><appVersion>1</appVersion></authHeader></e:Header><e:Body><submitJobParam xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\"><companyHandle>c|47</companyHandle><jobName>Spring</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob></submitJobParam></e:Body></e:Envelope>",
                     *           "answer": "<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><submitJobReturn xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\"><jobHandle>j|47|Spring||</jobHandle></submitJobReturn></soapenv:Body></soapenv:Envelope>"
                     *         }
                     *       ],
                     *       "total": 2,
                     *       "next": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestPage"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: a call was waited for, and none came in time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteRequests: {
        parameters: {
            query?: {
                /** @description By name or handle */
                company?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRequestsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "at": "2027-01-31T07:00:00.000Z",
                     *       "transport": "soap",
                     *       "method": "POST",
                     *       "path": "/scene7/services/IpsApiService",
                     *       "version": "2014-04-03",
                     *       "operation": "submitJob",
                     *       "companyId": 47,
                     *       "caller": "admin@example.com",
                     *       "params": {
                     *         "companyHandle": "c|47",
                     *         "jobName": "Spring",
                     *         "imageServingPublishJob": {
                     *           "publishType": "Full",
                     *           "emailSetting": "All"
                     *         }
                     *       },
                     *       "outcome": "ok",
                     *       "fault": null,
                     *       "ignored": [],
                     *       "applied": [],
                     *       "jobId": 5,
                     *       "source": "mock",
                     *       "status": 200,
                     *       "milliseconds": 3,
                     *       "request": "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header><authHeader xmlns=\"http://www.scene7.com/IpsApi/xsd\"><user>admin@example.com</user><password>***</password><appName>tests</appName><appVersion>1</appVersion></authHeader></e:Header><e:Body><submitJobParam xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\"><companyHandle>c|47</companyHandle><jobName>Spring</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob></submitJobParam></e:Body></e:Envelope>",
                     *       "answer": "<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><submitJobReturn xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\"><jobHandle>j|47|Spring||</jobHandle></submitJobReturn></soapenv:Body></soapenv:Envelope>",
                     *       "url": "http://127.0.0.1:8780/scene7/services/IpsApiService"
                     *     }
                     */
                    "application/json": components["schemas"]["InspectedCall"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postRequestsIdExplain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description rules, faults, stubs: each with applies and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "call": 1,
                     *       "rules": [
                     *         {
                     *           "id": 1,
                     *           "label": "nightly jobs end half-way",
                     *           "applies": false,
                     *           "why": [
                     *             "name: \"Spring\" does not fit \"Nightly*\""
                     *           ]
                     *         },
                     *         {
                     *           "id": 2,
                     *           "label": null,
                     *           "applies": false,
                     *           "why": [
                     *             "type: the job is ImageServingPublish, the rule is for UrlUpload"
                     *           ]
                     *         }
                     *       ],
                     *       "faults": [
                     *         {
                     *           "id": 3,
                     *           "label": null,
                     *           "applies": false,
                     *           "why": [
                     *             "operation: submitJob, not get*"
                     *           ]
                     *         },
                     *         {
                     *           "id": 4,
                     *           "label": null,
                     *           "applies": false,
                     *           "why": [
                     *             "operation: submitJob, not getJobLogs"
                     *           ]
                     *         }
                     *       ],
                     *       "stubs": [
                     *         {
                     *           "id": 5,
                     *           "label": null,
                     *           "applies": false,
                     *           "why": [
                     *             "operation: submitJob, not getActiveJobs"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CallExplanation"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRequestsIdStub: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a rule, fault, stub or call
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the stub, which is not added */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "company": "Outfitters",
                     *       "operation": "submitJob",
                     *       "version": "2014-04-03",
                     *       "match": {
                     *         "params": {
                     *           "companyHandle": "c|47",
                     *           "jobName": "Spring"
                     *         }
                     *       },
                     *       "answer": {
                     *         "json": {
                     *           "jobHandle": "j|47|Spring||"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StubOfCall"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the call was not answered, or its answer is not kept any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postRequestsVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operation": "submitJob",
                 *       "params": {
                 *         "jobName": "Spring"
                 *       },
                 *       "atLeast": 1
                 *     }
                 */
                "application/json": components["schemas"]["ExpectationInput"];
            };
        };
        responses: {
            /** @description verified, count, message, nearest; a problem with the same fields if they did not come. As text/plain: the message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verified": true,
                     *       "count": 1,
                     *       "message": "Expected at least 1 call matching {\"operation\":\"submitJob\",\"params\":{\"jobName\":\"Spring\"}}: there was 1.",
                     *       "nearest": []
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            /** @description This cannot be done now: the calls did not come as expected */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VerificationProblem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postRequestsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operation": "stopJob",
                 *       "caller": "admin@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ExpectationInput"];
            };
        };
        responses: {
            /** @description verified, count, message, nearest: the closest calls and how they differ */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verified": false,
                     *       "count": 0,
                     *       "message": "Expected at least 1 call matching {\"operation\":\"stopJob\",\"caller\":\"admin@example.com\"}: there were none. The closest:\n  call 2, submitJob by admin@example.com: operation: submitJob, not stopJob\n  call 1, submitJob by admin@example.com: operation: submitJob, not stopJob",
                     *       "nearest": [
                     *         {
                     *           "call": {
                     *             "id": 2,
                     *             "at": "2027-01-31T07:00:00.000Z",
                     *             "transport": "soap",
                     *             "method": "POST",
                     *             "path": "/scene7/services/IpsApiService",
                     *             "version": "2014-04-03",
                     *             "operation": "submitJob",
                     *             "companyId": 47,
                     *             "caller": "admin@example.com",
                     *             "params": {
                     *               "companyHandle": "c|47",
                     *               "jobName": "Hat",
                     *               "uploadUrlsJob": {
                     *                 "urlArray": {
                     *                   "items": [
                     *                     {
                     *                       "sourceUrl": "http://files.example.com/hat.jpg",
                     *                       "destPath": "hat.jpg"
                     *                     }
                     *                   ]
                     *                 },
                     *                 "overwrite": true,
                     *                 "readyForPublish": true,
                     *                 "createMask": false,
                     *                 "emailSetting": "None"
                     *               }
                     *             },
                     *             "outcome": "ok",
                     *             "fault": null,
                     *             "ignored": [],
                     *             "applied": [],
                     *             "jobId": 6,
                     *             "source": "mock",
                     *             "status": 200,
                     *             "milliseconds": 3
                     *           },
                     *           "differences": [
                     *             "operation: submitJob, not stopJob"
                     *           ]
                     *         },
                     *         {
                     *           "call": {
                     *             "id": 1,
                     *             "at": "2027-01-31T07:00:00.000Z",
                     *             "transport": "soap",
                     *             "method": "POST",
                     *             "path": "/scene7/services/IpsApiService",
                     *             "version": "2014-04-03",
                     *             "operation": "submitJob",
                     *             "companyId": 47,
                     *             "caller": "admin@example.com",
                     *             "params": {
                     *               "companyHandle": "c|47",
                     *               "jobName": "Spring",
                     *               "imageServingPublishJob": {
                     *                 "publishType": "Full",
                     *                 "emailSetting": "All"
                     *               }
                     *             },
                     *             "outcome": "ok",
                     *             "fault": null,
                     *             "ignored": [],
                     *             "applied": [],
                     *             "jobId": 5,
                     *             "source": "mock",
                     *             "status": 200,
                     *             "milliseconds": 3
                     *           },
                     *           "differences": [
                     *             "operation: submitJob, not stopJob"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRecordings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description recordings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recordings": [
                     *         {
                     *           "name": "before",
                     *           "at": "2027-01-31T08:02:00.500Z",
                     *           "isRunning": true,
                     *           "anonymized": false,
                     *           "exchanges": 0,
                     *           "bytes": 460,
                     *           "trouble": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Recordings"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postRecordings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "before"
                 *     }
                 */
                "application/json": components["schemas"]["NewRecordingInput"];
            };
        };
        responses: {
            /** @description the recording */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "before",
                     *       "at": "2027-01-31T08:02:00.500Z",
                     *       "isRunning": true,
                     *       "anonymized": false,
                     *       "exchanges": 0,
                     *       "bytes": 460,
                     *       "trouble": null
                     *     }
                     */
                    "application/json": components["schemas"]["Recording"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            /** @description This cannot be done now: its name is taken, there are too many, or no file can be made for it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRecordingsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of a snapshot or a recording
                 * @example before
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "before",
                     *       "at": "2027-01-31T08:02:00.500Z",
                     *       "isRunning": true,
                     *       "anonymized": false,
                     *       "exchanges": 0,
                     *       "bytes": 460,
                     *       "trouble": null
                     *     }
                     */
                    "application/json": components["schemas"]["Recording"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteRecordingsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of a snapshot or a recording
                 * @example before
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postRecordingsNameStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of a snapshot or a recording
                 * @example before
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "before",
                     *       "at": "2027-01-31T08:02:00.500Z",
                     *       "isRunning": false,
                     *       "anonymized": false,
                     *       "exchanges": 0,
                     *       "bytes": 460,
                     *       "trouble": null
                     *     }
                     */
                    "application/json": components["schemas"]["Recording"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getRecordingsNameFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of a snapshot or a recording
                 * @example before
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": unknown;
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "to": "fixtures"
                 *     }
                 */
                "application/json": components["schemas"]["ResetInput"];
            };
        };
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getFixtures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the fixtures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sources": [
                     *         "default"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Fixtures"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description snapshots */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshots": [
                     *         {
                     *           "name": "before",
                     *           "at": "2027-01-31T08:02:00.500Z",
                     *           "jobs": 8
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshots"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "before"
                 *     }
                 */
                "application/json": components["schemas"]["SnapshotNameInput"];
            };
        };
        responses: {
            /** @description the snapshot */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "before",
                     *       "at": "2027-01-31T08:02:00.500Z",
                     *       "jobs": 8
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            /** @description This cannot be done now: there is no room for it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postSnapshotsNameRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of a snapshot or a recording
                 * @example before
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the snapshot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "before",
                     *       "at": "2027-01-31T08:02:00.500Z",
                     *       "jobs": 8
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    deleteSnapshotsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of a snapshot or a recording
                 * @example before
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getSnapshotsNameFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of a snapshot or a recording
                 * @example before
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateFile"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateFile"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    putState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotFileInput"];
            };
        };
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getCompanies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description companies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "companies": [
                     *         {
                     *           "id": 47,
                     *           "name": "Outfitters",
                     *           "rootPath": "Outfitters/",
                     *           "handles": {
                     *             "unversioned": "47",
                     *             "2008-01-15": "c|47",
                     *             "2008-09-10": "c|47",
                     *             "2009-07-31": "c|47",
                     *             "2010-01-31": "c|47",
                     *             "2012-02-14": "c|47",
                     *             "2013-02-15": "c|47",
                     *             "2014-04-03": "c|47",
                     *             "2016-01-14-beta": "c|47",
                     *             "2017-10-29-beta": "c|47",
                     *             "2021-04-26-beta": "c|47",
                     *             "2022-11-01-beta": "c|47"
                     *           }
                     *         },
                     *         {
                     *           "id": 48,
                     *           "name": "Homeware",
                     *           "rootPath": "Homeware/",
                     *           "handles": {
                     *             "unversioned": "48",
                     *             "2008-01-15": "c|48",
                     *             "2008-09-10": "c|48",
                     *             "2009-07-31": "c|48",
                     *             "2010-01-31": "c|48",
                     *             "2012-02-14": "c|48",
                     *             "2013-02-15": "c|48",
                     *             "2014-04-03": "c|48",
                     *             "2016-01-14-beta": "c|48",
                     *             "2017-10-29-beta": "c|48",
                     *             "2021-04-26-beta": "c|48",
                     *             "2022-11-01-beta": "c|48"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Companies"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postCompanies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Test 1",
                 *       "users": [
                 *         {
                 *           "role": "IpsCompanyAdmin",
                 *           "email": "kim@example.com"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewCompanyInput"];
            };
        };
        responses: {
            /** @description the company and its users, with handles for every version of the API */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 49,
                     *       "name": "Test 1",
                     *       "rootPath": "Test1/",
                     *       "handles": {
                     *         "unversioned": "49",
                     *         "2008-01-15": "c|49",
                     *         "2008-09-10": "c|49",
                     *         "2009-07-31": "c|49",
                     *         "2010-01-31": "c|49",
                     *         "2012-02-14": "c|49",
                     *         "2013-02-15": "c|49",
                     *         "2014-04-03": "c|49",
                     *         "2016-01-14-beta": "c|49",
                     *         "2017-10-29-beta": "c|49",
                     *         "2021-04-26-beta": "c|49",
                     *         "2022-11-01-beta": "c|49"
                     *       },
                     *       "users": [
                     *         {
                     *           "email": "kim@example.com",
                     *           "password": "p1rdaujs",
                     *           "role": "IpsCompanyAdmin",
                     *           "handles": {
                     *             "unversioned": "74|kim@example.com",
                     *             "2008-01-15": "u|74|kim@example.com",
                     *             "2008-09-10": "u|74|kim@example.com",
                     *             "2009-07-31": "u|74|kim@example.com",
                     *             "2010-01-31": "u|74|kim@example.com",
                     *             "2012-02-14": "u|74|kim@example.com",
                     *             "2013-02-15": "u|74|kim@example.com",
                     *             "2014-04-03": "u|74|kim@example.com",
                     *             "2016-01-14-beta": "u|74|kim@example.com",
                     *             "2017-10-29-beta": "u|74|kim@example.com",
                     *             "2021-04-26-beta": "u|74|kim@example.com",
                     *             "2022-11-01-beta": "u|74|kim@example.com"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["NewCompany"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            /** @description This cannot be done now: the name or an e-mail address is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getFolders: {
        parameters: {
            query: {
                /** @description By name or handle */
                company: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description folders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "folders": [
                     *         {
                     *           "path": "Outfitters/",
                     *           "folderHandle": "f|Outfitters/",
                     *           "parent": null,
                     *           "lastModified": "2027-01-29T07:00:05.000Z",
                     *           "assets": 1
                     *         },
                     *         {
                     *           "path": "Outfitters/spring/",
                     *           "folderHandle": "f|Outfitters/spring/",
                     *           "parent": "Outfitters/",
                     *           "lastModified": "2027-01-29T07:00:05.000Z",
                     *           "assets": 5
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Folders"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getAssets: {
        parameters: {
            query: {
                /** @description By name or handle */
                company: string;
                /** @description By path or handle; all by default */
                folder?: string;
                /** @description true: also what is below the folder */
                subfolders?: boolean;
                /** @description Part of the name, the file name, the keywords or the description, in any case; of up to two letters: of the name */
                text?: string;
                /** @description Types, such as Image: in a query separated by commas */
                type?: ("Aco" | "AdjustedView" | "AnimatedGif" | "Asset" | "AssetSet" | "Audio" | "Cabinet" | "Catalog" | "ColorSwatch" | "CuePoint" | "Excel" | "Flash" | "Font" | "IccProfile" | "Illustrator" | "Image" | "ImageMap" | "ImageSet" | "InDesign" | "LayerView" | "Mask" | "MasterVideo" | "Pdf" | "PDFSettings" | "PostScript" | "PowerPoint" | "PremierExpressRemix" | "PsdTemplate" | "RenderScene" | "RenderSet" | "SpinSet" | "Svg" | "Template" | "Video" | "VideoCaption" | "ViewerPreset" | "ViewerSwf" | "Vignette" | "Watermark" | "WindowsCovering" | "Word" | "Xml" | "Xsl" | "Zip" | "Rtf" | "ZoomTarget" | "Css" | "Fxg" | "Javascript" | "Swc")[];
                /** @description Whether it is marked for publish, in any context */
                marked?: boolean;
                /** @description Whether it was ever published */
                published?: boolean;
                /** @description true: those in the trash, instead of those that are not */
                trash?: boolean;
                /** @description By name, the default, by type, or the newest, the last modified or the largest first */
                order?: "name" | "newest" | "modified" | "largest" | "type";
                /** @description How many at most; 100 by default */
                limit?: number;
                /** @description Only those behind the first so many */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description assets; total: how many match; next: what to give as after for the next page, or null */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assets": [
                     *         {
                     *           "id": 227854571,
                     *           "assetHandle": "a|227854571",
                     *           "name": "brochure",
                     *           "fileName": "brochure.pdf",
                     *           "folder": "Outfitters/spring/",
                     *           "type": "Pdf",
                     *           "subType": null,
                     *           "fileSize": 1205764,
                     *           "width": null,
                     *           "height": null,
                     *           "created": "2027-01-30T07:00:03.000Z",
                     *           "lastModified": "2027-01-30T07:00:03.000Z",
                     *           "trashState": "NotInTrash",
                     *           "publish": [
                     *             {
                     *               "context": "ServerDirectory",
                     *               "marked": true,
                     *               "lastPublished": null,
                     *               "changedSince": false
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "total": 6,
                     *       "next": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AssetPage"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getAssetsAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Handle of an asset, as any version writes it, or its number
                 * @example a|743
                 */
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the asset */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 227854571,
                     *       "assetHandle": "a|227854571",
                     *       "name": "brochure",
                     *       "fileName": "brochure.pdf",
                     *       "folder": "Outfitters/spring/",
                     *       "type": "Pdf",
                     *       "subType": null,
                     *       "fileSize": 1205764,
                     *       "width": null,
                     *       "height": null,
                     *       "created": "2027-01-30T07:00:03.000Z",
                     *       "lastModified": "2027-01-30T07:00:03.000Z",
                     *       "trashState": "NotInTrash",
                     *       "publish": [
                     *         {
                     *           "context": "ImageRendering",
                     *           "contextHandle": "pc|471",
                     *           "marked": true,
                     *           "lastPublished": null,
                     *           "changedSince": false,
                     *           "publishing": false,
                     *           "jobId": null
                     *         },
                     *         {
                     *           "context": "ImageServing",
                     *           "contextHandle": "pc|472",
                     *           "marked": true,
                     *           "lastPublished": null,
                     *           "changedSince": false,
                     *           "publishing": false,
                     *           "jobId": null
                     *         },
                     *         {
                     *           "context": "ServerDirectory",
                     *           "contextHandle": "pc|473",
                     *           "marked": true,
                     *           "lastPublished": null,
                     *           "changedSince": false,
                     *           "publishing": false,
                     *           "jobId": null
                     *         },
                     *         {
                     *           "context": "Video",
                     *           "contextHandle": "pc|474",
                     *           "marked": true,
                     *           "lastPublished": null,
                     *           "changedSince": false,
                     *           "publishing": false,
                     *           "jobId": null
                     *         }
                     *       ],
                     *       "company": "Outfitters",
                     *       "handles": {
                     *         "unversioned": "227854571|25|227854571",
                     *         "2008-01-15": "a|227854571|25|227854571",
                     *         "2008-09-10": "a|227854571|25|227854571",
                     *         "2009-07-31": "a|227854571|25|227854571",
                     *         "2010-01-31": "a|227854571",
                     *         "2012-02-14": "a|227854571",
                     *         "2013-02-15": "a|227854571",
                     *         "2014-04-03": "a|227854571",
                     *         "2016-01-14-beta": "a|227854571",
                     *         "2017-10-29-beta": "a|227854571",
                     *         "2021-04-26-beta": "a|227854571",
                     *         "2022-11-01-beta": "a|227854571"
                     *       },
                     *       "createUser": "admin@example.com",
                     *       "lastModifyUser": "admin@example.com",
                     *       "trashedAt": null,
                     *       "file": {
                     *         "originalPath": "Outfitters/spring/",
                     *         "originalFile": "brochure.pdf",
                     *         "sha256": null,
                     *         "resolution": null,
                     *         "optimized": null
                     *       },
                     *       "imageUrl": null,
                     *       "keywords": null,
                     *       "description": "brochure",
                     *       "comments": null,
                     *       "userData": null,
                     *       "urlModifier": null,
                     *       "urlPostApplyModifier": null,
                     *       "setDefinition": null,
                     *       "metadata": [],
                     *       "projects": [],
                     *       "history": [
                     *         {
                     *           "at": "2027-01-30T07:00:02.000Z",
                     *           "jobId": 2,
                     *           "jobHandle": "j|47||Spring prints_2027-01-30-07:00:00.000|2",
                     *           "jobName": "Spring prints_2027-01-30-07:00:00.000",
                     *           "jobType": "UrlUpload",
                     *           "user": "admin@example.com",
                     *           "logType": "UploadSuccess",
                     *           "message": "Outfitters/spring/brochure.pdf was processed into IPS"
                     *         }
                     *       ],
                     *       "historyLeftOut": 0,
                     *       "subAssets": [],
                     *       "zoomTargets": [],
                     *       "imageMaps": [],
                     *       "members": [],
                     *       "memberOf": [],
                     *       "madeFrom": null,
                     *       "derived": []
                     *     }
                     */
                    "application/json": components["schemas"]["Asset"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description operations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getOperationsOperation: {
        parameters: {
            query?: {
                /** @description Id of a version, such as 2014-04-03; the newest that is not a beta and has the operation by default */
                version?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Name of an operation
                 * @example submitJob
                 */
                operation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the operation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "deleteJob",
                     *       "versions": [
                     *         "unversioned",
                     *         "2008-01-15",
                     *         "2008-09-10",
                     *         "2009-07-31",
                     *         "2010-01-31",
                     *         "2012-02-14",
                     *         "2013-02-15",
                     *         "2014-04-03",
                     *         "2016-01-14-beta",
                     *         "2017-10-29-beta",
                     *         "2021-04-26-beta",
                     *         "2022-11-01-beta"
                     *       ],
                     *       "group": "jobs",
                     *       "stateful": true,
                     *       "roles": [
                     *         "IpsUser",
                     *         "IpsAdmin",
                     *         "IpsCompanyAdmin",
                     *         "TrialSiteAdmin",
                     *         "TrialSiteUser",
                     *         "ImagePortalAdmin",
                     *         "ImagePortalContrib",
                     *         "ImagePortalContribUser"
                     *       ],
                     *       "version": "2014-04-03",
                     *       "input": "deleteJobParam",
                     *       "output": "deleteJobReturn",
                     *       "params": {
                     *         "$schema": "https://json-schema.org/draft/2020-12/schema",
                     *         "title": "deleteJobParam",
                     *         "type": "object",
                     *         "properties": {
                     *           "companyHandle": {
                     *             "type": "string"
                     *           },
                     *           "jobHandle": {
                     *             "type": "string"
                     *           }
                     *         },
                     *         "required": [
                     *           "companyHandle",
                     *           "jobHandle"
                     *         ],
                     *         "additionalProperties": false,
                     *         "$defs": {}
                     *       },
                     *       "example": {
                     *         "companyHandle": "c|47",
                     *         "jobHandle": "j|47|Season launch||4"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postOperationsOperationRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of an operation
                 * @example submitJob
                 */
                operation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "params": {
                 *         "companyHandle": "c|47",
                 *         "assetHandleArray": {
                 *           "items": [
                 *             "a|743"
                 *           ]
                 *         }
                 *       },
                 *       "user": "kim@example.com",
                 *       "password": "anything",
                 *       "transport": "soap"
                 *     }
                 */
                "application/json": components["schemas"]["OperationCallInput"];
            };
        };
        responses: {
            /** @description method, path, headers, body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "method": "POST",
                     *       "path": "/scene7/services/IpsApiService",
                     *       "headers": {
                     *         "Content-Type": "text/xml; charset=utf-8",
                     *         "SOAPAction": "getAssets"
                     *       },
                     *       "body": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">\n  <soapenv:Header>\n    <authHeader xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\">\n      <user>kim@example.com</user>\n      <password>anything</password>\n    </authHeader>\n  </soapenv:Header>\n  <soapenv:Body>\n    <getAssetsParam xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\">\n      <companyHandle>c|47</companyHandle>\n      <assetHandleArray>\n        <items>a|743</items>\n      </assetHandleArray>\n    </getAssetsParam>\n  </soapenv:Body>\n</soapenv:Envelope>\n"
                     *     }
                     */
                    "application/json": components["schemas"]["OperationMessage"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            413: components["responses"]["problem413"];
            415: components["responses"]["problem415"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getMails: {
        parameters: {
            query?: {
                /** @description E-mail address */
                to?: string;
                /** @description The job they are about, by handle or number */
                job?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description mails */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mails": [
                     *         {
                     *           "to": "admin@example.com",
                     *           "subject": "UrlUpload job \"Spring prints\" is done, with errors",
                     *           "text": "Company: Outfitters\nJob: Spring prints\nBegan: 2027-01-30T07:00:01.000Z\nEnded: 2027-01-30T07:00:03.000Z\nItems: 2, of which 1 succeeded, 0 were updated, 0 were skipped, 0 had warnings and 1 failed.",
                     *           "language": "en",
                     *           "sentAt": "2027-01-30T07:00:03.000Z",
                     *           "jobHandle": "j|47||Spring prints_2027-01-30-07:00:00.000|2"
                     *         },
                     *         {
                     *           "to": "admin@example.com",
                     *           "subject": "ImageServingPublish job \"Spring\" is done",
                     *           "text": "Company: Outfitters\nJob: Spring\nBegan: 2027-01-31T07:00:01.000Z\nEnded: 2027-01-31T07:00:03.000Z\nItems: 2, of which 2 succeeded, 0 were updated, 0 were skipped, 0 had warnings and 0 failed.",
                     *           "language": "en",
                     *           "sentAt": "2027-01-31T07:00:03.000Z",
                     *           "jobHandle": "j|47||Spring_2027-01-31-07:00:00.000|5"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Mails"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getCallbacks: {
        parameters: {
            query?: {
                /** @description By handle or number */
                job?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description callbacks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "callbacks": []
                     *     }
                     */
                    "application/json": components["schemas"]["Callbacks"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    postCallbacksSettle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
    getAssetsAssetPicture: {
        parameters: {
            query?: {
                /** @description Width in pixels; 240 if no size is given */
                wid?: number;
                /** @description Height in pixels: with both, the picture fits in */
                hei?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Handle of an asset, as any version writes it, or its number
                 * @example a|743
                 */
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                };
            };
            /** @description The client has it already, by If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            404: components["responses"]["problem404"];
            500: components["responses"]["problem500"];
            503: components["responses"]["problem503"];
            507: components["responses"]["problem507"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description Only these, separated by commas; ready and missed come in any case */
                kinds?: ("job" | "jobRemoved" | "call" | "completionCall" | "clock" | "created" | "reset" | "overrides")[];
                /** @description Where to go on, for a client that cannot send the header Last-Event-ID, which comes first */
                lastEventId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description events: ready first, and missed where the client reads too slowly: load anew what was loaded before. The header Last-Event-ID, or lastEventId, goes on behind an event; ready says whether that is still possible */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["problem400"];
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            /** @description This cannot be done now: the mock is being stopped */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["problem500"];
            503: components["responses"]["problem503"];
            507: components["responses"]["problem507"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description status is degraded where something does not work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "1.0.0",
                     *       "clock": {
                     *         "mode": "manual",
                     *         "now": "2027-01-31T07:00:00.000Z"
                     *       },
                     *       "counts": {
                     *         "companies": 2,
                     *         "users": 4,
                     *         "scheduledJobs": 2,
                     *         "activeJobs": 2
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    getCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate, PEM */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": string;
                };
            };
            /** @description The mock serves no HTTPS */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description, in OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApi"];
                };
            };
            401: components["responses"]["problem401"];
            403: components["responses"]["problem403"];
            500: components["responses"]["problem500"];
            507: components["responses"]["problem507"];
        };
    };
}
