-- One address for each person, by which a calendar program reads their due dates.
CREATE TABLE calendar_feed (
  person_id    UUID        NOT NULL,
  token_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  alarms       BOOLEAN     NOT NULL,
  made_at      DATETIME(6) NOT NULL,
  read_on      DATE        NULL,
  PRIMARY KEY (person_id),
  UNIQUE KEY calendar_feed_token (token_sha256),
  CONSTRAINT calendar_feed_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

SET SESSION system_versioning_alter_history = KEEP;

-- What belongs to a signature beside the text: how it was read, the questions answered first, and the paper.
ALTER TABLE attestation
  ADD COLUMN scrolled_pct    INT          NULL,
  ADD COLUMN read_seconds    INT          NULL,
  ADD COLUMN quiz_attempt_id UUID         NULL,
  ADD COLUMN quiz_attempt_no INT          NULL,
  ADD COLUMN quiz_right      INT          NULL,
  ADD COLUMN quiz_asked      INT          NULL,
  ADD COLUMN quiz_pass_mark  INT          NULL,
  ADD COLUMN paper_signed_on DATE         NULL,
  ADD COLUMN witness_id      UUID         NULL,
  ADD COLUMN witness_name    VARCHAR(250) NULL,
  ADD COLUMN scan_sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE TABLE attestation_scan (
  attestation_id UUID        NOT NULL,
  kind           VARCHAR(40) NOT NULL,
  file_size      BIGINT      NOT NULL,
  added_at       DATETIME(6) NOT NULL,
  content        LONGBLOB    NOT NULL COMMENT 'encrypted under the key of the signature',
  PRIMARY KEY (attestation_id),
  CONSTRAINT attestation_scan_fk FOREIGN KEY (attestation_id) REFERENCES attestation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- What the page told while somebody read; it becomes part of the signature.
CREATE TABLE policy_reading (
  person_id         UUID NOT NULL,
  policy_version_id UUID NOT NULL,
  scrolled_pct      INT  NOT NULL,
  seconds           INT  NOT NULL,
  PRIMARY KEY (person_id, policy_version_id),
  CONSTRAINT policy_reading_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT policy_reading_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The bank of questions of a policy. A question is withdrawn and written anew, never changed.
CREATE TABLE quiz_question (
  id           UUID          NOT NULL,
  policy_id    UUID          NOT NULL,
  wording      VARCHAR(500)  NOT NULL,
  many         BOOLEAN       NOT NULL,
  choices      TEXT          NOT NULL COMMENT 'JSON, with what is right',
  written_by   UUID          NOT NULL,
  written_at   DATETIME(6)   NOT NULL,
  withdrawn_at DATETIME(6)   NULL,
  PRIMARY KEY (id),
  KEY quiz_question_policy (policy_id, withdrawn_at),
  CONSTRAINT quiz_question_policy_fk FOREIGN KEY (policy_id) REFERENCES policy (id),
  CONSTRAINT quiz_question_by_fk FOREIGN KEY (written_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- How a version asks; none when it does not.
CREATE TABLE policy_quiz (
  policy_version_id UUID NOT NULL,
  drawn             INT  NOT NULL,
  pass_mark         INT  NOT NULL,
  PRIMARY KEY (policy_version_id),
  CONSTRAINT policy_quiz_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id),
  CONSTRAINT policy_quiz_drawn CHECK (drawn BETWEEN 1 AND 50),
  CONSTRAINT policy_quiz_mark CHECK (pass_mark BETWEEN 1 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

CREATE TABLE quiz_attempt (
  id                UUID        NOT NULL,
  person_id         UUID        NOT NULL,
  policy_version_id UUID        NOT NULL,
  attempt_no        INT         NOT NULL,
  paper             MEDIUMTEXT  NOT NULL COMMENT 'JSON, exactly as shown',
  paper_sha256      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer_key        TEXT        NOT NULL COMMENT 'JSON; leaves the server when the attempt is closed',
  begun_at          DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY quiz_attempt_number (policy_version_id, person_id, attempt_no),
  CONSTRAINT quiz_attempt_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id),
  CONSTRAINT quiz_attempt_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE quiz_result (
  attempt_id     UUID        NOT NULL,
  answers        TEXT        NOT NULL COMMENT 'JSON, as given',
  answers_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  right_count    INT         NOT NULL,
  asked_count    INT         NOT NULL,
  passed         BOOLEAN     NOT NULL,
  closed_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (attempt_id),
  CONSTRAINT quiz_result_fk FOREIGN KEY (attempt_id) REFERENCES quiz_attempt (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- Packs of evidence that take longer than a request. Their pieces go when the pack has had its time.
CREATE TABLE proof_pack (
  id           UUID          NOT NULL,
  requested_by UUID          NOT NULL,
  kind         VARCHAR(40)   NOT NULL,
  about_id     UUID          NULL,
  from_day     DATE          NULL,
  to_day       DATE          NULL,
  words        VARCHAR(400)  NOT NULL,
  with_training BOOLEAN      NOT NULL,
  status       VARCHAR(40)   NOT NULL,
  total        BIGINT        NOT NULL,
  done         BIGINT        NOT NULL,
  byte_count   BIGINT        NOT NULL,
  requested_at DATETIME(6)   NOT NULL,
  started_at   DATETIME(6)   NULL,
  ended_at     DATETIME(6)   NULL,
  version      BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY proof_pack_mine (requested_by, requested_at, id),
  KEY proof_pack_waiting (status, requested_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE proof_pack_piece (
  pack_id  UUID       NOT NULL,
  position INT        NOT NULL,
  bytes    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (pack_id, position),
  CONSTRAINT proof_pack_piece_fk FOREIGN KEY (pack_id) REFERENCES proof_pack (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
