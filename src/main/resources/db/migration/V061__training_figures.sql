-- Figures, exemptions, learning systems and their statements, certificates, sessions, and what the toolkit asks for.

-- POL-03, TRN-04: who is exempt for a while is no part of the figure; listed all the same.
CREATE TABLE training_exemption (
  id          UUID         NOT NULL,
  person_id   UUID         NOT NULL,
  reason      VARCHAR(40)  NOT NULL,
  from_date   DATE         NOT NULL,
  until_date  DATE         NOT NULL,
  approved_by UUID         NOT NULL,
  approved_at DATETIME(6)  NOT NULL COMMENT 'UTC',
  ended_on    DATE         NULL COMMENT 'the last day, when it ended sooner',
  version     BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY training_exemption_person (person_id, from_date),
  CONSTRAINT training_exemption_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT training_exemption_approved_fk FOREIGN KEY (approved_by) REFERENCES person (id),
  CONSTRAINT training_exemption_somebody_else CHECK (approved_by <> person_id),
  CONSTRAINT training_exemption_dates CHECK (until_date >= from_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- The figures as they were last counted (TRN-04, TRN-05); all rows are replaced at once.
CREATE TABLE training_figure (
  as_of           DATE         NOT NULL,
  scope           VARCHAR(40)  NOT NULL,
  scope_key       VARCHAR(40)  NOT NULL,
  place           INT          NOT NULL,
  name            VARCHAR(200) NOT NULL,
  people          INT          NOT NULL,
  trained         INT          NOT NULL,
  trained_in_year INT          NOT NULL,
  counted_at      DATETIME(6)  NOT NULL COMMENT 'UTC',
  last_record     UUID         NULL,
  PRIMARY KEY (as_of, scope, scope_key),
  KEY training_figure_place (place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A learning system that may send statements, and nothing else. Only the hash of its secret is kept.
CREATE TABLE learning_system (
  id           UUID         NOT NULL,
  name         VARCHAR(100) NOT NULL,
  key_name     VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_by      UUID         NOT NULL,
  made_at      DATETIME(6)  NOT NULL COMMENT 'UTC',
  last_used_on DATE         NULL,
  revoked_at   DATETIME(6)  NULL COMMENT 'UTC',
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY learning_system_key (key_name),
  UNIQUE KEY learning_system_secret (secret_hash),
  CONSTRAINT learning_system_made_fk FOREIGN KEY (made_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Every statement that was taken, as it came; sealed, because it names people of whom we may know nothing.
CREATE TABLE learning_statement (
  id           UUID        NOT NULL COMMENT 'the id of the statement itself',
  system_id    UUID        NOT NULL,
  content_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content      MEDIUMBLOB  NOT NULL COMMENT 'sealed',
  received_at  DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT learning_statement_system_fk FOREIGN KEY (system_id) REFERENCES learning_system (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- What became of it: recorded, not placed yet, set aside by somebody, or no completion.
CREATE TABLE learning_outcome (
  statement_id  UUID         NOT NULL,
  state         VARCHAR(40)  NOT NULL,
  why           VARCHAR(500) NULL,
  activity_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
  completion_id UUID         NULL,
  decided_by    UUID         NULL,
  decided_at    DATETIME(6)  NULL COMMENT 'UTC',
  version       BIGINT       NOT NULL,
  PRIMARY KEY (statement_id),
  KEY learning_outcome_waiting (state, received_at, statement_id),
  KEY learning_outcome_activity (state, activity_hash),
  CONSTRAINT learning_outcome_statement_fk FOREIGN KEY (statement_id) REFERENCES learning_statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Whom the actor of a learning system is, once a human said so; by the hash of what the system calls them.
CREATE TABLE learning_actor (
  actor_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id  UUID        NOT NULL,
  set_by     UUID        NOT NULL,
  set_at     DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (actor_hash),
  CONSTRAINT learning_actor_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT learning_actor_set_fk FOREIGN KEY (set_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The certificate of a completion, sealed under the person's key; its bytes stand apart, and neither ever changes.
CREATE TABLE training_certificate (
  id            UUID        NOT NULL,
  completion_id UUID        NOT NULL,
  person_id     UUID        NOT NULL,
  name          BLOB        NOT NULL COMMENT 'sealed',
  kind          VARCHAR(40) NOT NULL,
  byte_count    INT         NOT NULL,
  sha256        CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_by      UUID        NOT NULL,
  added_at      DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  UNIQUE KEY training_certificate_once (completion_id, sha256),
  KEY training_certificate_person (person_id, added_at),
  CONSTRAINT training_certificate_completion_fk FOREIGN KEY (completion_id) REFERENCES training_completion (id),
  CONSTRAINT training_certificate_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT training_certificate_added_fk FOREIGN KEY (added_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE training_certificate_content (
  certificate_id UUID     NOT NULL,
  content        LONGBLOB NOT NULL COMMENT 'sealed',
  PRIMARY KEY (certificate_id),
  CONSTRAINT training_certificate_content_fk FOREIGN KEY (certificate_id) REFERENCES training_certificate (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- TRN-06: needs analyses, deliveries and evaluations. A version is never changed; the next one stands beside it.
CREATE TABLE training_evidence (
  id             UUID         NOT NULL,
  kind           VARCHAR(40)  NOT NULL,
  series_id      UUID         NOT NULL COMMENT 'the id of the first version',
  version_no     INT          NOT NULL,
  title          VARCHAR(200) NOT NULL,
  about_day      DATE         NOT NULL,
  dspt_year      INT          NOT NULL COMMENT 'the year in which it begins, on 1 July',
  content        MEDIUMTEXT   NOT NULL,
  content_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  author_id      UUID         NOT NULL,
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  UNIQUE KEY training_evidence_version (series_id, version_no),
  KEY training_evidence_year (dspt_year, kind),
  KEY training_evidence_list (recorded_at, id),
  CONSTRAINT training_evidence_author_fk FOREIGN KEY (author_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE training_endorsement (
  evidence_id UUID        NOT NULL,
  endorsed_by UUID        NOT NULL,
  endorsed_at DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (evidence_id),
  CONSTRAINT training_endorsement_evidence_fk FOREIGN KEY (evidence_id) REFERENCES training_evidence (id),
  CONSTRAINT training_endorsement_by_fk FOREIGN KEY (endorsed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- Sessions of courses, and who is booked.
CREATE TABLE training_session (
  id            UUID         NOT NULL,
  course_id     UUID         NOT NULL,
  held_on       DATE         NOT NULL,
  starts_at     CHAR(5)      NULL COMMENT 'on the clock in London',
  place         VARCHAR(300) NOT NULL,
  trainer       VARCHAR(200) NOT NULL,
  capacity      INT          NOT NULL,
  planned_by    UUID         NOT NULL,
  planned_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  closed_at     DATETIME(6)  NULL COMMENT 'UTC',
  closed_by     UUID         NULL,
  called_off_at DATETIME(6)  NULL COMMENT 'UTC',
  version       BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY training_session_day (held_on, id),
  CONSTRAINT training_session_course_fk FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT training_session_planned_fk FOREIGN KEY (planned_by) REFERENCES person (id),
  CONSTRAINT training_session_places CHECK (capacity BETWEEN 1 AND 1000)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

CREATE TABLE training_booking (
  session_id UUID        NOT NULL,
  person_id  UUID        NOT NULL,
  booked_by  UUID        NOT NULL,
  booked_at  DATETIME(6) NOT NULL COMMENT 'UTC',
  attended   BOOLEAN     NULL COMMENT 'null as long as the attendance list is open',
  PRIMARY KEY (session_id, person_id),
  KEY training_booking_person (person_id),
  CONSTRAINT training_booking_session_fk FOREIGN KEY (session_id) REFERENCES training_session (id),
  CONSTRAINT training_booking_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- TRN-02, TRN-03: which reminder of which course somebody has had, each once; added to and never changed.
CREATE TABLE training_reminder (
  person_id   UUID        NOT NULL,
  course_id   UUID        NOT NULL,
  due_on      DATE        NOT NULL COMMENT 'the last day, of which it reminds',
  reminder    VARCHAR(40) NOT NULL,
  offset_days INT         NOT NULL,
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (person_id, course_id, due_on, reminder),
  KEY training_reminder_reached (reminder, due_on, person_id),
  CONSTRAINT training_reminder_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT training_reminder_course_fk FOREIGN KEY (course_id) REFERENCES course (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;
