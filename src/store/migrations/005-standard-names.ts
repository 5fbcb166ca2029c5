/** Names that the field uses: overrides for setups, a job's script for its shape, its plan input for the basis, transports for doors. */
export const migration = `
ALTER TABLE job RENAME COLUMN planBasis TO planInput;
UPDATE job SET planInput = json_remove(json_set(planInput, '$.script', json(planInput -> '$.shape')), '$.shape')
  WHERE planInput -> '$.shape' IS NOT NULL;
UPDATE job SET planInput = json_remove(json_set(planInput, '$.scriptedBy', json(planInput -> '$.shapedBy')), '$.shapedBy')
  WHERE planInput -> '$.shapedBy' IS NOT NULL;

DROP INDEX setupByCompany;
ALTER TABLE setup RENAME TO override;
CREATE INDEX overrideByCompany ON override (companyId) WHERE companyId IS NOT NULL;
UPDATE override SET definition = json_remove(json_set(definition, '$.script', json(definition -> '$.shape')), '$.shape')
  WHERE definition -> '$.shape' IS NOT NULL;
UPDATE override SET definition = json_remove(json_set(definition, '$.match.transport', json(definition -> '$.match.door')), '$.match.door')
  WHERE definition -> '$.match.door' IS NOT NULL;
`;
