-- Who did what, when and with which outcome (AUD-01). Written once, inside the transaction of the act itself.
-- The comment 'evidence' takes UPDATE and DELETE away from the application's own database user.
CREATE TABLE audit_event (
  event_id     UUID         NOT NULL,
  ts           DATETIME(6)  NOT NULL COMMENT 'UTC',
  actor_id     UUID         NULL     COMMENT 'stable pseudonym of the person; null when nobody was signed in',
  actor_role   VARCHAR(500) NOT NULL,
  action       VARCHAR(60)  NOT NULL,
  object_type  VARCHAR(40)  NOT NULL,
  object_id    VARCHAR(120) NULL,
  outcome      VARCHAR(10)  NOT NULL,
  reason       VARCHAR(200) NULL,
  request_id   VARCHAR(64)  NULL,
  ip_trunc     VARCHAR(45)  NULL,
  before_hash  CHAR(64)     NULL,
  after_hash   CHAR(64)     NULL,
  rule_version VARCHAR(40)  NULL,
  CONSTRAINT pk_audit_event PRIMARY KEY (event_id),
  CONSTRAINT ck_audit_event_outcome CHECK (outcome IN ('OK', 'DENIED', 'ERROR')),
  INDEX ix_audit_event_time (ts, event_id),
  INDEX ix_audit_event_actor (actor_id, ts, event_id),
  INDEX ix_audit_event_object (object_type, object_id, ts, event_id),
  INDEX ix_audit_event_action (action, ts, event_id),
  INDEX ix_audit_event_outcome (outcome, ts, event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;
