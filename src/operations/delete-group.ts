import type { DeleteGroupParam, DeleteGroupReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { groupOfCall } from './group-of-call.js';

/** Deletes a group, with all that it was permitted; its users stay (d). A system-defined one too (c). */
export const deleteGroup = operation((call: Call<DeleteGroupParam>, ips: Ips): DeleteGroupReturn => {
  ips.store.groups.remove(groupOfCall(call, ips).id);
  return {};
});
