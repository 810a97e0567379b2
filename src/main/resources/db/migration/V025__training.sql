-- Courses that people must complete, and the evidence that they did (rulebook 1.5).

CREATE TABLE course (
  id              UUID         NOT NULL,
  code            VARCHAR(20)  NOT NULL,
  title           VARCHAR(200) NOT NULL,
  provider        VARCHAR(200) NOT NULL,
  -- EVERYBODY, or role names separated by commas
  audience        VARCHAR(500) NOT NULL,
  -- it can be owed from the later of these two days on; nobody is late for a course that did not exist
  mandatory_from  DATE         NOT NULL,
  added_on        DATE         NOT NULL,
  validity_months INT          NULL,
  pass_mark       INT          NULL,
  evidence_type   VARCHAR(40)  NOT NULL,
  course_version  VARCHAR(40)  NOT NULL,
  withdrawn_on    DATE         NULL,
  version         BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY course_code (code),
  CONSTRAINT course_validity CHECK (validity_months IS NULL OR validity_months BETWEEN 1 AND 120),
  CONSTRAINT course_pass_mark CHECK (pass_mark IS NULL OR pass_mark BETWEEN 1 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- TRN-02. Never changed: a wrong record is revoked by another one that names it.
CREATE TABLE training_completion (
  id                 UUID         NOT NULL,
  person_id          UUID         NOT NULL,
  course_id          UUID         NOT NULL,
  course_version     VARCHAR(40)  NULL,
  completed_on       DATE         NULL,
  expires_on         DATE         NULL COMMENT 'the last day it counts; null when it does not run out',
  score              INT          NULL,
  certificate_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  source             VARCHAR(40)  NOT NULL,
  verifier_id        UUID         NOT NULL,
  recorded_at        DATETIME(6)  NOT NULL COMMENT 'UTC',
  revokes_id         UUID         NULL,
  reason             VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY training_completion_revoked_once (revokes_id),
  KEY training_completion_person (person_id, completed_on, id),
  KEY training_completion_course (course_id, completed_on, person_id),
  CONSTRAINT training_completion_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT training_completion_course_fk FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT training_completion_verifier_fk FOREIGN KEY (verifier_id) REFERENCES person (id),
  CONSTRAINT training_completion_revokes_fk FOREIGN KEY (revokes_id) REFERENCES training_completion (id),
  CONSTRAINT training_completion_is_one_thing CHECK (
    (revokes_id IS NULL AND completed_on IS NOT NULL AND course_version IS NOT NULL)
    OR (revokes_id IS NOT NULL AND completed_on IS NULL AND reason IS NOT NULL)),
  CONSTRAINT training_completion_runs_out_later CHECK (expires_on IS NULL OR expires_on > completed_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;
