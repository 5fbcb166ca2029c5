import type Database from 'better-sqlite3';
import type { PROPERTY_SET_TYPES } from '../contract/constants.js';
import { converted, stored } from './row.js';

/** A kind of property sets (d). */
export interface PropertySetType {
  readonly id: number;
  /** null: the type is global (d). */
  readonly companyId: number | null;
  /** Unique within the company, or among the global types (c). */
  readonly name: string;
  /** Who owns the sets: a user, a company, or a user in a company (d). */
  readonly propertyType: (typeof PROPERTY_SET_TYPES)[number];
  /** Whether the same owners may have several sets of the type (d). */
  readonly allowMultiple: boolean;
}

/** A name-value pair (d). */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** Who a property set belongs to; null for what its type does not call for. */
export interface PropertySetOwners {
  readonly userId: number | null;
  readonly companyId: number | null;
}

/** Name-value pairs of a type, attached to their owners (d). */
export interface PropertySet extends PropertySetOwners {
  readonly id: number;
  readonly typeId: number;
  /** In the order in which they were given, each name once. */
  readonly properties: readonly Property[];
}

/** Whether a group may do something with a property set (d). */
export interface PropertySetPermission {
  readonly setId: number;
  readonly groupId: number;
  readonly permissionType: string;
  readonly isAllowed: boolean;
}

type TypeRow = Omit<PropertySetType, 'allowMultiple'> & { readonly allowMultiple: 0 | 1 };
type SetRow = Omit<PropertySet, 'properties'> & { readonly properties: string };
type PermissionRow = Omit<PropertySetPermission, 'isAllowed'> & { readonly isAllowed: 0 | 1 };

/** The prepared statements on property sets. */
export type PropertySetStore = ReturnType<typeof createPropertySetStore>;

/** Prepares the statements on property set types, property sets and their permissions. A comment behind each query names the index it uses. */
export function createPropertySetStore(db: Database.Database) {
  const typeById = db.prepare<[number], TypeRow>('SELECT * FROM propertySetType WHERE id = ?'); // primary key
  const typeByName = db.prepare<[number | null, string], TypeRow>('SELECT * FROM propertySetType WHERE companyId IS ? AND name = ?'); // unique (companyId, name)
  const types = db.prepare<[number | null], TypeRow>('SELECT * FROM propertySetType WHERE companyId IS ? ORDER BY id'); // unique (companyId, name)
  const insertType = db.prepare<Omit<TypeRow, 'id'>, TypeRow>(
    `INSERT INTO propertySetType (companyId, name, propertyType, allowMultiple)
     VALUES (@companyId, @name, @propertyType, @allowMultiple) RETURNING *`,
  );
  const removeType = db.prepare<[number]>('DELETE FROM propertySetType WHERE id = ?'); // primary key
  const byId = db.prepare<[number], SetRow>('SELECT * FROM propertySet WHERE id = ?'); // primary key
  const ofType = db.prepare<[number], SetRow>('SELECT * FROM propertySet WHERE typeId = ? ORDER BY id'); // propertySetByType
  const insert = db.prepare<Omit<SetRow, 'id'>, SetRow>(
    'INSERT INTO propertySet (typeId, userId, companyId, properties) VALUES (@typeId, @userId, @companyId, @properties) RETURNING *',
  );
  const setProperties = db.prepare<[string, number]>('UPDATE propertySet SET properties = ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM propertySet WHERE id = ?'); // primary key
  const removeOwned = db.prepare<PropertySetOwners & { typeId: number }>(
    'DELETE FROM propertySet WHERE typeId = @typeId AND userId IS @userId AND companyId IS @companyId', // propertySetByType
  );
  const permissions = db.prepare<[number], PermissionRow>('SELECT * FROM propertySetPermission WHERE setId = ?'); // primary key
  const putPermission = db.prepare<PermissionRow>(
    `INSERT INTO propertySetPermission (setId, groupId, permissionType, isAllowed) VALUES (@setId, @groupId, @permissionType, @isAllowed)
     ON CONFLICT (setId, groupId, permissionType) DO UPDATE SET isAllowed = excluded.isAllowed`,
  );
  const removePermissions = db.prepare<[number]>('DELETE FROM propertySetPermission WHERE setId = ?'); // primary key
  return {
    typeById: (id: number): PropertySetType | undefined => converted(typeById.get(id), toType),
    /** A type of a company by its name; of the global ones with null. */
    typeByName: (companyId: number | null, name: string): PropertySetType | undefined => converted(typeByName.get(companyId, name), toType),
    /** The types of a company, or the global ones with null; oldest first. */
    types: (companyId: number | null): PropertySetType[] => types.all(companyId).map(toType),
    addType(type: Omit<PropertySetType, 'id'>): PropertySetType {
      return toType(stored(insertType.get({ ...type, allowMultiple: type.allowMultiple ? 1 : 0 })));
    },
    /** Removes a type with its sets. */
    removeType(id: number): void {
      removeType.run(id);
    },
    byId: (id: number): PropertySet | undefined => converted(byId.get(id), toSet),
    /** The sets of a type, oldest first. */
    ofType: (typeId: number): PropertySet[] => ofType.all(typeId).map(toSet),
    add(set: Omit<PropertySet, 'id'>): PropertySet {
      return toSet(stored(insert.get({ ...set, properties: JSON.stringify(set.properties) })));
    },
    /** Replaces the properties of a set. */
    setProperties(id: number, properties: readonly Property[]): void {
      setProperties.run(JSON.stringify(properties), id);
    },
    /** Removes a set with its permissions. */
    remove(id: number): void {
      remove.run(id);
    },
    /** Removes the sets of a type that have exactly these owners. */
    removeOwned(typeId: number, { userId, companyId }: PropertySetOwners): void {
      removeOwned.run({ typeId, userId, companyId });
    },
    /** The permissions of a set, by group. */
    permissions: (setId: number): PropertySetPermission[] => permissions.all(setId).map((row) => ({ ...row, isAllowed: row.isAllowed === 1 })),
    /** Adds a permission to a set's own, or changes it. */
    putPermission(permission: PropertySetPermission): void {
      putPermission.run({ ...permission, isAllowed: permission.isAllowed ? 1 : 0 });
    },
    /** Removes all permissions of a set. */
    removePermissions(setId: number): void {
      removePermissions.run(setId);
    },
  };
}

function toType(row: TypeRow): PropertySetType {
  return { ...row, allowMultiple: row.allowMultiple === 1 };
}

function toSet(row: SetRow): PropertySet {
  return { ...row, properties: JSON.parse(row.properties) };
}
