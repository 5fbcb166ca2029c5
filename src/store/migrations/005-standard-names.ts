/**
 * Standard names: overrides for setups, a job's script for its shape, its plan input for the basis, resolved overwrites for what
 * existed, transports for doors. The key of a plan input is replaced by the company and the seed that it held; its other parts are
 * columns of the job.
 */
export const migration = `
ALTER TABLE job RENAME COLUMN existing TO resolvedOverwrites;
ALTER TABLE job RENAME COLUMN planBasis TO planInput;
UPDATE job SET planInput = json_remove(json_set(planInput,
    '$.company', substr(planInput ->> '$.key', 1, instr(planInput ->> '$.key', char(10)) - 1),
    '$.seed', CAST(substr(planInput ->> '$.key', instr(planInput ->> '$.key', char(10)) + 1) AS INTEGER)), '$.key')
  WHERE planInput ->> '$.key' IS NOT NULL;
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
