-- The house itself: what no room owns.

CREATE TABLE idempotency_key (
  owner_id    UUID         NOT NULL,
  idem_key    UUID         NOT NULL,
  what        VARCHAR(60)  NOT NULL,
  fingerprint CHAR(64)     NOT NULL,
  result_id   UUID         NULL,
  made_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (owner_id, idem_key),
  KEY idempotency_key_by_age (made_at)
) ENGINE = InnoDB;

CREATE TABLE draft (
  owner_id UUID         NOT NULL,
  form     VARCHAR(100) NOT NULL,
  fields   LONGBLOB     NOT NULL COMMENT 'encrypted under the key of the owner',
  saved_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (owner_id, form),
  KEY draft_by_age (saved_at)
) ENGINE = InnoDB;

CREATE TABLE job (
  name         VARCHAR(60)  NOT NULL PRIMARY KEY,
  next_run     DATETIME(6)  NOT NULL,
  leased_by    UUID         NULL,
  leased_until DATETIME(6)  NULL,
  last_started DATETIME(6)  NULL,
  last_ended   DATETIME(6)  NULL,
  outcome      VARCHAR(20)  NULL,
  message      VARCHAR(500) NULL
) ENGINE = InnoDB;

-- Which chapters of the sample organisation are in this database, and "all" when it is complete.
CREATE TABLE sample_chapter (
  name      VARCHAR(60) NOT NULL PRIMARY KEY,
  loaded_at DATETIME(6) NOT NULL
) ENGINE = InnoDB COMMENT = 'evidence';

CREATE TABLE letter (
  id           UUID         NOT NULL PRIMARY KEY,
  person_id    UUID         NULL,
  to_address   VARCHAR(254) NOT NULL,
  subject      VARCHAR(200) NOT NULL,
  body         MEDIUMBLOB   NULL     COMMENT 'encrypted under the key of the addressee; gone when sent',
  dedupe_key   VARCHAR(190) NULL,
  about_type   VARCHAR(40)  NULL COMMENT 'with about_id: the object it is about, as in audit_event',
  about_id     VARCHAR(120) NULL,
  state        VARCHAR(20)  NOT NULL,
  attempts     INT          NOT NULL DEFAULT 0,
  written_at   DATETIME(6)  NOT NULL,
  next_try     DATETIME(6)  NOT NULL,
  leased_by    UUID         NULL,
  leased_until DATETIME(6)  NULL,
  sent_at      DATETIME(6)  NULL,
  last_error   VARCHAR(200) NULL,
  UNIQUE KEY letter_once (dedupe_key),
  KEY letter_waiting (state, next_try),
  KEY letter_newest (written_at, id)
) ENGINE = InnoDB;
