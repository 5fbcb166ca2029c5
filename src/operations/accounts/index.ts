// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { addCompany } from './add-company.js';
import { addCompanyMembership } from './add-company-membership.js';
import { addGroupMembers } from './add-group-members.js';
import { addGroupMembership } from './add-group-membership.js';
import { addUser } from './add-user.js';
import { checkLogin } from './check-login.js';
import { deleteGroup } from './delete-group.js';
import { generatePassword } from './generate-password.js';
import { getAllCompanies } from './get-all-companies.js';
import { getAllUsers } from './get-all-users.js';
import { getCompanyInfo } from './get-company-info.js';
import { getCompanyMembers } from './get-company-members.js';
import { getCompanyMembership } from './get-company-membership.js';
import { getCompanySettings } from './get-company-settings.js';
import { getGroupMembers } from './get-group-members.js';
import { getGroupMembership } from './get-group-membership.js';
import { getGroups } from './get-groups.js';
import { getUserChars } from './get-user-chars.js';
import { getUserInfo } from './get-user-info.js';
import { getUsers } from './get-users.js';
import { removeCompanyMembership } from './remove-company-membership.js';
import { removeGroupMembers } from './remove-group-members.js';
import { removeGroupMembership } from './remove-group-membership.js';
import { saveGroup } from './save-group.js';
import { setCompanyMembership } from './set-company-membership.js';
import { setCompanySettings } from './set-company-settings.js';
import { setGroupMembers } from './set-group-members.js';
import { setGroupMembership } from './set-group-membership.js';
import { setPassword } from './set-password.js';
import { setUserInfo } from './set-user-info.js';

/** The operations of accounts/, by their names. */
export const accounts = {
  addCompany,
  addCompanyMembership,
  addGroupMembers,
  addGroupMembership,
  addUser,
  checkLogin,
  deleteGroup,
  generatePassword,
  getAllCompanies,
  getAllUsers,
  getCompanyInfo,
  getCompanyMembers,
  getCompanyMembership,
  getCompanySettings,
  getGroupMembers,
  getGroupMembership,
  getGroups,
  getUserChars,
  getUserInfo,
  getUsers,
  removeCompanyMembership,
  removeGroupMembers,
  removeGroupMembership,
  saveGroup,
  setCompanyMembership,
  setCompanySettings,
  setGroupMembers,
  setGroupMembership,
  setPassword,
  setUserInfo,
} satisfies OperationHandlers;
