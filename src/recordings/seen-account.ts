import { parseCompanyHandle, parseUserHandle } from '../accounts/handles.js';
import { parseAssetHandle } from '../assets/asset-handle.js';
import { infoBlockOf, namedAssetType } from '../assets/asset-type.js';
import { parseFieldHandle } from '../assets/metadata-field.js';
import { type DecodedAnswer, decodedAnswer, visitTyped } from './decoded-answer.js';
import type { Exchange } from './exchange.js';
import { SeenJobs } from './seen-jobs.js';
import { flagIn, isFields, itemsIn, momentIn, type RecordedMoment, type SeenFields, SeenThings, textIn } from './seen-things.js';

/** What is asked of an exchange beside its answer. */
export interface CallContext {
  readonly at: number;
  readonly operation: string | null;
  readonly params: SeenFields;
  readonly caller: string | null;
  /** Number of the company that the call names. */
  readonly companyId: number | undefined;
}

/** Everything of accounts that the answers of a recording show. Its size follows from how many things there are, not from how many exchanges. */
export class SeenAccount {
  readonly moment: RecordedMoment;
  /** By number. */
  readonly companies: SeenThings;
  /** By e-mail address in small letters. */
  readonly users: SeenThings;
  /** By number of the company and address of the user, as JSON. */
  readonly memberships: SeenThings;
  /** By number of the company and path, as JSON. */
  readonly folders: SeenThings;
  /** By number. */
  readonly assets: SeenThings;
  /** By number of the company, type of assets (or null) and name, as JSON. */
  readonly fields: SeenThings;
  readonly jobs: SeenJobs;
  /** Operations that a user has called without a fault, by address. */
  readonly calledBy = new Map<string, Set<string>>();
  /** When the recording begins, milliseconds since 1970. */
  beginsAt: number | undefined;

  constructor(moment: RecordedMoment) {
    this.moment = moment;
    this.companies = new SeenThings(moment);
    this.users = new SeenThings(moment);
    this.memberships = new SeenThings(moment);
    this.folders = new SeenThings(moment);
    this.assets = new SeenThings(moment);
    this.fields = new SeenThings(moment);
    this.jobs = new SeenJobs(moment);
  }

  /** Takes in the next exchange. */
  async take(exchange: Exchange): Promise<void> {
    const at = Date.parse(exchange.at);
    this.beginsAt ??= at;
    const answer = await decodedAnswer(exchange);
    if (!answer) return;
    const params = exchange.params ?? {};
    const call: CallContext = {
      at,
      operation: exchange.operation,
      params,
      caller: exchange.caller,
      companyId: parseCompanyHandle(textIn(params, 'companyHandle') ?? ''),
    };
    this.#noteMade(call);
    this.#noteCaller(call);
    if (this.moment === 'end') this.#noteRemoved(call);
    this.#noteAnswer(answer, call);
  }

  /** What a call made has not been there before, unless an answer has shown it. */
  #noteMade({ operation, params, companyId }: CallContext): void {
    switch (operation) {
      case 'addUser':
        this.users.make((textIn(params, 'email') ?? '').toLowerCase());
        break;
      case 'addCompany':
        this.companies.make(`name ${textIn(params, 'companyName') ?? ''}`);
        break;
      case 'addCompanyMembership':
      case 'setCompanyMembership': {
        const email = parseUserHandle(textIn(params, 'userHandle') ?? '')?.email ?? '';
        for (const each of itemsIn(params, 'membershipArray')) {
          const company = isFields(each) ? parseCompanyHandle(textIn(each, 'companyHandle') ?? '') : undefined;
          this.memberships.make(membershipKey(company, email));
        }
        break;
      }
      case 'createMetadataField':
      case 'saveMetadataField':
        this.fields.make(fieldKey(companyId, textIn(params, 'assetType'), textIn(params, 'name') ?? ''));
        break;
    }
  }

  /** What a call removed is not there at the end, or in the trash. */
  #noteRemoved({ operation, params, companyId, caller, at }: CallContext): void {
    switch (operation) {
      case 'deleteAsset':
      case 'deleteAssets':
        this.#noteTrash(params, 'InTrash', at);
        break;
      case 'emptyAssetsFromTrash':
        this.#noteTrash(params, 'InEmptiedTrash', at);
        break;
      case 'restoreAssetsFromTrash':
        this.#noteTrash(params, 'NotInTrash', at);
        break;
      case 'deleteFolder': {
        const path = textIn(params, 'folderHandle')?.replace(/^f\|/, '') ?? '';
        for (const [key, { fields }] of this.folders.all()) {
          if (fields.companyId === companyId && textIn(fields, 'path')?.startsWith(path)) this.folders.remove(key);
        }
        for (const [key, { fields }] of this.assets.all()) {
          if (fields.companyId === companyId && textIn(fields, 'folder')?.startsWith(path)) this.assets.see(key, { trashState: 'InTrash' }, at);
        }
        break;
      }
      case 'removeCompanyMembership': {
        const email = parseUserHandle(textIn(params, 'userHandle') ?? '')?.email ?? caller ?? '';
        for (const handle of itemsIn(params, 'companyHandleArray')) {
          this.memberships.remove(membershipKey(parseCompanyHandle(String(handle)), email));
        }
        break;
      }
    }
  }

  #noteTrash(params: SeenFields, trashState: string, at: number): void {
    for (const handle of [params.assetHandle, ...itemsIn(params, 'assetHandleArray')]) {
      const id = typeof handle === 'string' ? parseAssetHandle(handle)?.assetId : undefined;
      if (id !== undefined) this.assets.see(String(id), { trashState, lastModified: new Date(at) }, at);
    }
  }

  /** Callers are users, and members of the companies that they name. */
  #noteCaller({ caller, companyId, operation, at }: CallContext): void {
    if (caller === null || caller === '') return;
    const key = caller.toLowerCase();
    this.users.see(key, { email: caller }, at);
    if (operation !== null) {
      const called = this.calledBy.get(key) ?? new Set<string>();
      this.calledBy.set(key, called.add(operation));
    }
    if (companyId === undefined || companyId === 0) return;
    this.companies.see(String(companyId), { id: companyId }, at);
    this.memberships.see(membershipKey(companyId, caller), {}, at);
  }

  #noteAnswer(answer: DecodedAnswer, call: CallContext): void {
    const { at } = call;
    this.jobs.poll(answer, call);
    if (answer.name === 'getImageSetMembersReturn') this.#noteMembers(answer.value, call);
    visitTyped(answer, (type, value) => {
      switch (type) {
        case 'Company':
          this.#noteCompany(value, at);
          break;
        case 'User':
          this.#noteUser(value, at);
          break;
        case 'CompanyMembership':
          this.#noteMembership(value, call);
          break;
        case 'CompanyMember':
          this.#noteMember(value, call);
          break;
        case 'Folder':
          this.#noteFolder(value, call);
          break;
        case 'Asset':
        case 'AssetSummary':
          this.#noteAsset(value, call);
          break;
        case 'MetadataField':
          this.#noteField(value, call);
          break;
        case 'TagFieldValues': {
          const handle = parseFieldHandle(textIn(value, 'fieldHandle') ?? '');
          if (handle) this.fields.see(fieldKey(handle.companyId, handle.type, handle.name), { tags: itemsIn(value, 'valueArray') }, at);
          break;
        }
        case 'ActiveJob':
          this.jobs.seeActive(value, call);
          break;
        case 'ScheduledJob':
          this.jobs.seeScheduled(value, call);
          break;
        case 'JobLog':
          this.jobs.seeLog(value, call);
          break;
      }
    });
  }

  #noteCompany(value: SeenFields, at: number): void {
    const id = parseCompanyHandle(textIn(value, 'companyHandle') ?? '');
    // Company 0 is the one that every mock has, for what all share.
    if (id === undefined || id === 0) return;
    const { companyHandle: _, ...fields } = value;
    const isNew = this.companies.get(String(id)) === undefined;
    const company = this.companies.see(String(id), { id, ...fields }, at);
    if (isNew && this.companies.wasMade(`name ${textIn(value, 'name') ?? ''}`)) company.isMade = true;
  }

  #noteUser(value: SeenFields, at: number): void {
    const handle = parseUserHandle(textIn(value, 'userHandle') ?? '');
    const email = textIn(value, 'email') ?? handle?.email;
    if (email === undefined) return;
    const { userHandle: _, ...fields } = value;
    this.users.see(email.toLowerCase(), { ...fields, email, id: handle?.id }, at);
  }

  /** A company that a user is a member of: the one that is asked about, or the caller. */
  #noteMembership(value: SeenFields, { params, caller, at }: CallContext): void {
    const company = isFields(value.company) ? parseCompanyHandle(textIn(value.company, 'companyHandle') ?? '') : undefined;
    const email = parseUserHandle(textIn(params, 'userHandle') ?? '')?.email ?? caller;
    if (company === undefined || company === 0 || email === null) return;
    this.memberships.see(membershipKey(company, email), { role: value.role, isActive: value.isActive }, at);
  }

  #noteMember(value: SeenFields, { companyId, at }: CallContext): void {
    const email = isFields(value.user) ? textIn(value.user, 'email') : undefined;
    if (companyId === undefined || companyId === 0 || email === undefined) return;
    this.memberships.see(membershipKey(companyId, email), { role: value.role, isActive: value.isActive }, at);
  }

  #noteFolder(value: SeenFields, { companyId, at }: CallContext): void {
    const path = textIn(value, 'path') ?? textIn(value, 'folderHandle')?.replace(/^f\|/, '');
    if (path === undefined || companyId === undefined || companyId === 0) return;
    const { lastModified, childLastModified } = value;
    const thing = this.folders.see(JSON.stringify([companyId, path]), { companyId, path, lastModified, childLastModified }, at);
    thing.isMade ||= isSince(momentIn(thing.fields, 'lastModified'), this.beginsAt);
  }

  #noteAsset(value: SeenFields, { companyId, at }: CallContext): void {
    const id = parseAssetHandle(textIn(value, 'assetHandle') ?? '')?.assetId;
    if (id === undefined) return;
    const named = textIn(value, 'type');
    const type = named === undefined ? undefined : namedAssetType(named);
    const { assetHandle: _, filename, ...fields } = value;
    const block = type === undefined ? undefined : infoBlockOf(type);
    const info = block === undefined ? undefined : fields[block];
    const thing = this.assets.see(
      String(id),
      {
        ...fields,
        fileName: fields.fileName ?? filename,
        ...(isFields(info) ? { ...info, hasInfo: true } : {}),
        id,
        type,
        companyId: companyId === 0 ? undefined : companyId,
      },
      at,
    );
    thing.isMade ||= isSince(momentIn(thing.fields, 'created'), this.beginsAt);
  }

  #noteMembers(value: SeenFields, { params, at }: CallContext): void {
    const id = parseAssetHandle(textIn(params, 'assetHandle') ?? '')?.assetId;
    if (id === undefined) return;
    const members = itemsIn(value, 'memberArray').flatMap((member) => {
      const asset = isFields(member) && isFields(member.asset) ? parseAssetHandle(textIn(member.asset, 'assetHandle') ?? '')?.assetId : undefined;
      return isFields(member) && asset !== undefined ? [{ asset, pageReset: member.pageReset === true }] : [];
    });
    this.assets.see(String(id), { members }, at);
  }

  #noteField(value: SeenFields, { at }: CallContext): void {
    const handle = parseFieldHandle(textIn(value, 'fieldHandle') ?? '');
    if (!handle || flagIn(value, 'isUserDefined') === false) return;
    const { companyId, type, name } = handle;
    const { isHidden, isEnforced, isPublishData, defaultValue } = value;
    const fieldType = textIn(value, 'type');
    this.fields.see(
      fieldKey(companyId, type, name),
      { companyId, assetType: type, name, fieldType, defaultValue, isHidden, isEnforced, isPublishData },
      at,
    );
  }
}

/** Whether a moment is known to be in the recording. */
function isSince(moment: number | undefined, beginsAt: number | undefined): boolean {
  return moment !== undefined && beginsAt !== undefined && moment >= beginsAt;
}

function membershipKey(companyId: number | undefined, email: string): string {
  return JSON.stringify([companyId ?? 0, email.toLowerCase()]);
}

/** @param assetType as a handle or a call names it; in the oldest handles it is ALL, whatever the type */
function fieldKey(companyId: number | undefined, assetType: string | undefined, name: string): string {
  return JSON.stringify([companyId ?? 0, (assetType ?? 'ASSET').toUpperCase(), name]);
}
