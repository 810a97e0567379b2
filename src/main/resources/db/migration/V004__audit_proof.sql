-- That nothing recorded was changed, taken away or put in later (AUD-04 to AUD-08). One sequencer at a time adds to
-- these tables; see src/adr/0080.

-- The events in their final order. entry_hash commits to the event and to every entry before it; leaf_hash is its leaf.
CREATE TABLE audit_leaf (
  seq        BIGINT     NOT NULL COMMENT 'from 0, without gaps: the number of the leaf',
  event_id   UUID       NOT NULL,
  entry_hash BINARY(32) NOT NULL,
  leaf_hash  BINARY(32) NOT NULL,
  CONSTRAINT pk_audit_leaf PRIMARY KEY (seq),
  CONSTRAINT uq_audit_leaf_event UNIQUE (event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence';

-- Complete subtrees of 16, 256, 4096 ... leaves, so that a proof reads a few rows however large the tree is.
CREATE TABLE audit_node (
  level TINYINT    NOT NULL COMMENT '4, 8, 12 ...: covers 2^level leaves',
  idx   BIGINT     NOT NULL COMMENT 'covers the leaves from idx * 2^level on',
  hash  BINARY(32) NOT NULL,
  CONSTRAINT pk_audit_node PRIMARY KEY (level, idx)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence';

-- Signed tree heads, as they were also written to files outside this database.
CREATE TABLE audit_head (
  id        UUID          NOT NULL,
  tree_size BIGINT        NOT NULL,
  root_hash BINARY(32)    NOT NULL,
  signed_at DATETIME(6)   NOT NULL COMMENT 'UTC',
  occasion  VARCHAR(40)   NOT NULL,
  day       DATE          NULL COMMENT 'the London day that ended, of a DAY_END',
  note      VARCHAR(2000) NOT NULL,
  CONSTRAINT pk_audit_head PRIMARY KEY (id),
  CONSTRAINT uq_audit_head_day UNIQUE (day),
  INDEX ix_audit_head_size (tree_size, signed_at),
  INDEX ix_audit_head_time (signed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- Whoever locks this row may add leaves. Nobody waits for it.
CREATE TABLE audit_turn (
  id INT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO audit_turn (id) VALUES (1);

-- Verifications: asked for, how far they have come, and the first thing found wrong.
CREATE TABLE audit_check (
  id           UUID         NOT NULL,
  requested_at DATETIME(6)  NOT NULL,
  started_at   DATETIME(6)  NULL,
  ended_at     DATETIME(6)  NULL,
  tree_size    BIGINT       NOT NULL DEFAULT 0,
  checked      BIGINT       NOT NULL DEFAULT 0,
  heads        BIGINT       NOT NULL DEFAULT 0,
  finding      VARCHAR(500) NULL,
  CONSTRAINT pk_audit_check PRIMARY KEY (id),
  INDEX ix_audit_check_time (requested_at),
  INDEX ix_audit_check_open (ended_at, requested_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
