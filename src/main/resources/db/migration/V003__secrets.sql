-- The data key of each record that holds secrets, wrapped by a master key that is not in the database. The row stays
-- when the key is destroyed, so that nothing makes another one (AUD-07). Never under system versioning: what is
-- destroyed has no history.
CREATE TABLE record_key (
  record_id    UUID           NOT NULL PRIMARY KEY,
  wrapped      VARBINARY(500) NULL,
  master_id    BIGINT         NOT NULL COMMENT 'number of the wrapping key; 0 when destroyed',
  made_at      DATETIME(6)    NOT NULL COMMENT 'UTC',
  destroyed_at DATETIME(6)    NULL     COMMENT 'UTC',
  KEY record_key_by_master (master_id, record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
