-- What only people may read (titles, narratives, notes, outcomes, files and their names) is encrypted by the
-- application under the key of its case; a draft under the key of its author. These are the VARBINARY and BLOB columns.

-- Statutory values with their source and their time (LAW-01). A new value is a new edition, never a change of a row.
CREATE TABLE legal_rule (
  id          UUID         NOT NULL PRIMARY KEY,
  version     BIGINT       NOT NULL,
  code        VARCHAR(40)  NOT NULL,
  edition     INT          NOT NULL,
  rule_value  INT          NOT NULL,
  unit        VARCHAR(20)  NOT NULL,
  valid_from  DATE         NOT NULL,
  valid_to    DATE         NULL,
  source      VARCHAR(200) NOT NULL,
  law_text    VARCHAR(500) NOT NULL,
  policy_text VARCHAR(500) NOT NULL,
  CONSTRAINT uq_legal_rule UNIQUE (code, edition)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

INSERT INTO legal_rule (id, version, code, edition, rule_value, unit, valid_from, valid_to, source, law_text, policy_text)
VALUES ('018f0000-0000-7000-8000-000000000072', 1, 'ICO_NOTICE', 1, 72, 'HOURS', '2018-05-25', NULL,
        'UK GDPR Article 33(1)',
        'Without undue delay and, where feasible, within 72 hours of becoming aware, unless a risk to people is unlikely. A later report says why it is late.',
        'Every incident is reported to the HR manager at once on an incident form.');

-- The last number given in a year; the row is locked by the transaction that takes the next one.
CREATE TABLE incident_counter (
  counter_year INT NOT NULL PRIMARY KEY,
  last_number  INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A century of rows: two people who submit the first one of a year at once would otherwise insert the same row and
-- could end in a deadlock.
INSERT INTO incident_counter (counter_year, last_number)
WITH RECURSIVE years (year) AS (SELECT 2020 UNION ALL SELECT year + 1 FROM years WHERE year < 2120)
SELECT year, 0 FROM years;

CREATE TABLE incident (
  id                  UUID         NOT NULL PRIMARY KEY,
  version             BIGINT       NOT NULL,
  reference           VARCHAR(20)  NOT NULL,
  reference_number    INT          NOT NULL,
  status              VARCHAR(40)  NOT NULL,
  is_open             BOOLEAN      NOT NULL,
  reporter_id         UUID         NULL     COMMENT 'null when Confidant itself raised it',
  alarm               VARCHAR(40)  NULL     COMMENT 'what Confidant found, when it raised it',
  handler_id          UUID         NULL,
  title               VARBINARY(1000) NULL,
  category            VARCHAR(40)  NOT NULL,
  other_categories    VARCHAR(600) NOT NULL,
  subtype             VARCHAR(40)  NULL,
  breach_types        VARCHAR(60)  NOT NULL,
  cause               VARCHAR(40)  NOT NULL,
  cyber               VARCHAR(40)  NOT NULL,
  personal_data       VARCHAR(40)  NOT NULL,
  vulnerable_group    VARCHAR(40)  NOT NULL,
  controller_role     VARCHAR(40)  NOT NULL,
  urgent              BOOLEAN      NOT NULL,
  late_report         BOOLEAN      NOT NULL,
  submitted_at        DATETIME(6)  NOT NULL,
  detected_at         DATETIME(6)  NOT NULL,
  aware_at            DATETIME(6)  NOT NULL,
  aware_reason        MEDIUMBLOB   NULL,
  aware_dpo_note      MEDIUMBLOB   NULL,
  rule_hours          INT          NOT NULL,
  rule_edition        INT          NOT NULL,
  notice_deadline     DATETIME(6)  NOT NULL,
  acknowledge_by      DATETIME(6)  NOT NULL,
  acknowledged_at     DATETIME(6)  NULL,
  contained_at        DATETIME(6)  NULL,
  likelihood          INT          NULL,
  severity            INT          NULL,
  decision            VARCHAR(40)  NULL,
  notice_settled_at   DATETIME(6)  NULL,
  root_cause          MEDIUMBLOB   NULL,
  effects             MEDIUMBLOB   NULL,
  remedial_action     MEDIUMBLOB   NULL,
  lessons             MEDIUMBLOB   NULL,
  outcome_recorded_at DATETIME(6)  NULL,
  closed_at           DATETIME(6)  NULL,
  next_deadline       DATETIME(6)  NOT NULL,
  next_deadline_kind  VARCHAR(40)  NOT NULL,
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end   TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  CONSTRAINT uq_incident_reference UNIQUE (reference),
  CONSTRAINT fk_incident_reporter FOREIGN KEY (reporter_id) REFERENCES person (id),
  CONSTRAINT fk_incident_handler FOREIGN KEY (handler_id) REFERENCES person (id),
  INDEX ix_incident_inbox (row_end, is_open, next_deadline, id),
  INDEX ix_incident_all (row_end, next_deadline, id),
  INDEX ix_incident_status (row_end, status, next_deadline, id),
  INDEX ix_incident_category (row_end, category, next_deadline, id),
  INDEX ix_incident_kind (row_end, is_open, next_deadline_kind, next_deadline),
  INDEX ix_incident_number (reference_number),
  INDEX ix_incident_reporter (reporter_id, submitted_at),
  INDEX ix_incident_alarm (alarm, is_open)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- The form as it was sent. The application may insert and read it, and nothing else.
CREATE TABLE incident_form (
  id                  UUID         NOT NULL PRIMARY KEY,
  version             BIGINT       NOT NULL,
  incident_id         UUID         NOT NULL,
  reporter_id         UUID         NULL     COMMENT 'null when Confidant itself raised it',
  reporter_mode       VARCHAR(40)  NOT NULL,
  submitted_at        DATETIME(6)  NOT NULL,
  category            VARCHAR(40)  NOT NULL,
  detected_at         DATETIME(6)  NOT NULL,
  detected_known      BOOLEAN      NOT NULL,
  how_detected        VARCHAR(40)  NOT NULL,
  occurred_from       DATETIME(6)  NULL,
  occurred_to         DATETIME(6)  NULL,
  occurred_precision  VARCHAR(40)  NOT NULL,
  location            VARBINARY(1000) NULL,
  narrative           MEDIUMBLOB   NOT NULL,
  personal_data       VARCHAR(40)  NOT NULL,
  subject_categories  VARCHAR(300) NOT NULL,
  approx_subjects     VARCHAR(30)  NULL,
  approx_records      VARCHAR(30)  NULL,
  data_categories     VARCHAR(400) NOT NULL,
  breach_types        VARCHAR(60)  NOT NULL,
  encrypted           VARCHAR(40)  NOT NULL,
  recoverable         VARCHAR(40)  NOT NULL,
  recipient_trusted   VARCHAR(40)  NOT NULL,
  vulnerable_group    VARCHAR(40)  NOT NULL,
  cyber               VARCHAR(40)  NOT NULL,
  urgent              BOOLEAN      NOT NULL,
  immediate_actions   MEDIUMBLOB   NULL,
  contained_at        DATETIME(6)  NULL,
  late_reason         MEDIUMBLOB   NULL,
  CONSTRAINT uq_incident_form UNIQUE (incident_id),
  CONSTRAINT fk_incident_form_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_form_reporter FOREIGN KEY (reporter_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_draft (
  id        UUID        NOT NULL PRIMARY KEY,
  version   BIGINT      NOT NULL,
  author_id UUID        NOT NULL,
  answers   LONGBLOB    NOT NULL,
  step      INT         NOT NULL,
  saved_at  DATETIME(6) NOT NULL,
  sent_as   UUID        NULL,
  CONSTRAINT fk_incident_draft_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT fk_incident_draft_case FOREIGN KEY (sent_as) REFERENCES incident (id),
  INDEX ix_incident_draft_author (author_id, sent_as, saved_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE incident_note (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  CONSTRAINT fk_incident_note_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_note_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_note (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_amendment (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  CONSTRAINT fk_incident_amendment_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_amendment_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_amendment (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_event (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  kind VARCHAR(40) NOT NULL,
  CONSTRAINT fk_incident_event_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_event_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_event (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_person (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  person_id UUID NOT NULL,
  part VARCHAR(40) NOT NULL,
  CONSTRAINT fk_incident_person_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_person_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT fk_incident_person_person FOREIGN KEY (person_id) REFERENCES person (id),
  INDEX ix_incident_person_person (person_id, part, incident_id),
  INDEX ix_incident_person (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_recipient (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  person_id UUID NOT NULL,
  role VARCHAR(40) NOT NULL,
  part VARCHAR(40) NOT NULL,
  CONSTRAINT fk_incident_recipient_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_recipient_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT uq_incident_recipient UNIQUE (incident_id, person_id, part),
  CONSTRAINT fk_incident_recipient_person FOREIGN KEY (person_id) REFERENCES person (id),
  INDEX ix_incident_recipient_person (person_id, incident_id),
  INDEX ix_incident_recipient (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_attachment (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  name VARBINARY(1200) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  byte_count BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  CONSTRAINT fk_incident_attachment_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_attachment_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_attachment (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_risk (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  given_likelihood INT NOT NULL,
  given_severity INT NOT NULL,
  likelihood INT NOT NULL,
  severity INT NOT NULL,
  CONSTRAINT fk_incident_risk_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_risk_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_risk (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_advice (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  advice VARCHAR(40) NOT NULL,
  CONSTRAINT fk_incident_advice_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_advice_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_advice (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_decision (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  decision VARCHAR(40) NOT NULL,
  grid_advice VARCHAR(40) NOT NULL,
  CONSTRAINT fk_incident_decision_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_decision_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_decision (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_notice (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  sent_at DATETIME(6) NOT NULL,
  ico_reference VARCHAR(60) NULL,
  missing MEDIUMBLOB NULL,
  delay_reason MEDIUMBLOB NULL,
  CONSTRAINT fk_incident_notice_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_notice_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_notice (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- Restricted: read by human resources only (INC-26).
CREATE TABLE incident_outcome (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  outcome VARBINARY(200) NOT NULL,
  CONSTRAINT fk_incident_outcome_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_outcome_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_outcome (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_attachment_content (
  id      UUID     NOT NULL PRIMARY KEY,
  version BIGINT   NOT NULL,
  content LONGBLOB NOT NULL,
  CONSTRAINT fk_incident_attachment_content FOREIGN KEY (id) REFERENCES incident_attachment (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_action (
  id          UUID         NOT NULL PRIMARY KEY,
  version     BIGINT       NOT NULL,
  incident_id UUID         NOT NULL,
  what        VARBINARY(2200) NOT NULL,
  owner_id    UUID         NOT NULL,
  due_on      DATE         NOT NULL,
  added_by    UUID         NULL,
  added_at    DATETIME(6)  NOT NULL,
  done_at     DATETIME(6)  NULL,
  done_by     UUID         NULL,
  evidence    MEDIUMBLOB   NULL,
  CONSTRAINT fk_incident_action_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_action_owner FOREIGN KEY (owner_id) REFERENCES person (id),
  INDEX ix_incident_action_case (incident_id, due_on),
  INDEX ix_incident_action_owner (owner_id, done_at, due_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;
