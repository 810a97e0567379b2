-- Data processing agreements: what was agreed with whom, which clauses were found in it, and every step of its life.

-- The last number given in each year; the row is locked until the registering transaction ends, so no number is lost.
CREATE TABLE agreement_number (
  year        INT NOT NULL PRIMARY KEY,
  last_number INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A century of rows: two people who register the first one of a year at once would otherwise insert the same row and
-- could end in a deadlock.
INSERT INTO agreement_number (year, last_number)
WITH RECURSIVE years (year) AS (SELECT 2020 UNION ALL SELECT year + 1 FROM years WHERE year < 2120)
SELECT year, 0 FROM years;

CREATE TABLE agreement (
  id                   UUID          NOT NULL PRIMARY KEY,
  version              BIGINT        NOT NULL,
  reference            VARCHAR(20)   NOT NULL,
  state                VARCHAR(40)   NOT NULL,
  direction            VARCHAR(40)   NOT NULL,
  title                VARCHAR(200)  NOT NULL,
  counterparty         VARCHAR(200)  NOT NULL,
  owner_id             UUID          NOT NULL,
  registered_by        UUID          NULL,
  registered_at        DATETIME(6)   NOT NULL,
  renews_id            UUID          NULL,
  -- what is processed
  duration             VARCHAR(500)  NULL,
  nature               TEXT          NULL,
  purpose              TEXT          NULL,
  data_types           TEXT          NULL,
  special_categories   BOOLEAN       NOT NULL,
  subject_categories   TEXT          NULL,
  controller_duties    TEXT          NULL,
  locations            TEXT          NULL,
  transfers            TEXT          NULL,
  sub_processing       VARCHAR(40)   NULL,
  sub_processors       TEXT          NULL,
  -- how long
  effective_from       DATE          NULL,
  term_end             DATE          NULL,
  evergreen            BOOLEAN       NOT NULL,
  notice_days          INT           NULL,
  renewal              VARCHAR(40)   NULL,
  -- what was promised
  security_schedule    TEXT          NULL,
  breach_notice_hours  INT           NULL,
  assistance_days      INT           NULL,
  audit_terms          TEXT          NULL,
  liability            TEXT          NULL,
  governing_law        VARCHAR(200)  NULL,
  dpia                 VARCHAR(200)  NULL,
  ropa                 VARCHAR(500)  NULL,
  end_of_contract      VARCHAR(40)   NULL,
  deletion_days        INT           NULL,
  certificate_required BOOLEAN       NOT NULL,
  -- how it was signed
  signed_on            DATE          NULL,
  signatory_ours       VARCHAR(200)  NULL,
  signatory_theirs     VARCHAR(200)  NULL,
  -- how it ends
  notice_given_on      DATE          NULL,
  notice_given_by      VARCHAR(40)   NULL,
  ended_on             DATE          NULL,
  exit_due_on          DATE          NULL,
  sub_processors_done  TEXT          NULL,
  retained             TEXT          NULL,
  retained_until       DATE          NULL,
  access_revoked       TEXT          NULL,
  records_closed       BOOLEAN       NOT NULL,
  -- what happens next, kept so that lists can be read in its order
  review_due           DATE          NULL,
  waived_until         DATE          NULL,
  open_clauses         INT           NOT NULL,
  next_on              DATE          NOT NULL,
  next_kind            VARCHAR(40)   NOT NULL,
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end   TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  CONSTRAINT uq_agreement_reference UNIQUE (reference),
  CONSTRAINT fk_agreement_renews FOREIGN KEY (renews_id) REFERENCES agreement (id),
  INDEX ix_agreement_next (row_end, next_on, id),
  INDEX ix_agreement_state_next (row_end, state, next_on, id),
  INDEX ix_agreement_owner (row_end, owner_id, next_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

CREATE TABLE agreement_party (
  id            UUID         NOT NULL PRIMARY KEY,
  version       BIGINT       NOT NULL,
  agreement_id  UUID         NOT NULL,
  place         INT          NOT NULL,
  ours          BOOLEAN      NOT NULL,
  role          VARCHAR(40)  NOT NULL,
  name          VARCHAR(200) NOT NULL,
  address       VARCHAR(500) NULL,
  contact       VARCHAR(200) NULL,
  email         VARCHAR(254) NULL,
  regulator_no  VARCHAR(40)  NULL,
  ods_code      VARCHAR(20)  NULL,
  dspt_status   VARCHAR(40)  NULL,
  dspt_until    DATE         NULL,
  cyber_no      VARCHAR(60)  NULL,
  cyber_until   DATE         NULL,
  CONSTRAINT fk_agreement_party FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  INDEX ix_agreement_party (agreement_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- One row per answer ever given: the latest counts, the earlier ones stay.
CREATE TABLE clause_review (
  id           UUID         NOT NULL PRIMARY KEY,
  agreement_id UUID         NOT NULL,
  clause       VARCHAR(40)  NOT NULL,
  status       VARCHAR(40)  NOT NULL,
  clause_ref   VARCHAR(60)  NULL,
  reviewer_id  UUID         NULL,
  reviewed_at  DATETIME(6)  NOT NULL,
  CONSTRAINT fk_clause_review FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  INDEX ix_clause_review (agreement_id, reviewed_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE clause_waiver (
  id           UUID          NOT NULL PRIMARY KEY,
  agreement_id UUID          NOT NULL,
  clause       VARCHAR(40)   NOT NULL,
  reason       VARCHAR(2000) NOT NULL,
  valid_until  DATE          NOT NULL,
  given_by     UUID          NULL,
  given_at     DATETIME(6)   NOT NULL,
  CONSTRAINT fk_clause_waiver FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  INDEX ix_clause_waiver (agreement_id, given_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE agreement_file (
  id           UUID         NOT NULL PRIMARY KEY,
  agreement_id UUID         NOT NULL,
  file_use     VARCHAR(40)  NOT NULL,
  name         VARCHAR(200) NOT NULL,
  file_size    BIGINT       NOT NULL,
  sha256       CHAR(64)     NOT NULL,
  added_by     UUID         NULL,
  added_at     DATETIME(6)  NOT NULL,
  content      LONGBLOB     NOT NULL,
  CONSTRAINT fk_agreement_file FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  INDEX ix_agreement_file (agreement_id, added_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE agreement_step (
  id           UUID          NOT NULL PRIMARY KEY,
  agreement_id UUID          NOT NULL,
  step         VARCHAR(40)   NOT NULL,
  from_state   VARCHAR(40)   NULL,
  to_state     VARCHAR(40)   NOT NULL,
  note         VARCHAR(4000) NULL,
  taken_by     UUID          NULL,
  taken_at     DATETIME(6)   NOT NULL,
  CONSTRAINT fk_agreement_step FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  INDEX ix_agreement_step (agreement_id, taken_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;
