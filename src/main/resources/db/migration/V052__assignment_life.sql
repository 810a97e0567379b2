-- An assignment may come round again (POL-15, POL-16), closes the gate for a starter (POL-13), and its ladder is recorded.

SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE policy_assignment
  -- each time that the same version has to be signed again is a row of its own, so that the former one stays as it was
  ADD COLUMN round      INT         NOT NULL DEFAULT 1,
  ADD COLUMN cause      VARCHAR(40) NOT NULL DEFAULT 'AUDIENCE',
  -- POL-13: nothing confidential is open to the person until this one is signed
  ADD COLUMN gate       BOOLEAN     NOT NULL DEFAULT FALSE,
  ADD COLUMN expired_at DATETIME(6) NULL,
  ADD UNIQUE KEY policy_assignment_round (policy_version_id, person_id, round),
  DROP KEY policy_assignment_once,
  ADD KEY policy_assignment_refresh (policy_version_id, status, closed_at);

ALTER TABLE account
  ADD COLUMN restricted BOOLEAN NOT NULL DEFAULT FALSE;
