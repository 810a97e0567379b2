-- Completions that come in large numbers, from files and from learning systems, and figures that are as fast for a
-- hundred thousand people as for a thousand.

-- Where a record came from: the file or the statement. Null for one that was entered by hand.
ALTER TABLE training_completion ADD COLUMN origin_id UUID NULL;

-- What counts at present, computed from the evidence: one row for a person, a course and a day, so that neither two
-- imports at once nor an import beside a hand can record the same twice. Gone when the record is taken back.
CREATE TABLE training_effective (
  person_id     UUID NOT NULL,
  course_id     UUID NOT NULL,
  completed_on  DATE NOT NULL,
  expires_on    DATE NULL,
  completion_id UUID NOT NULL,
  PRIMARY KEY (person_id, course_id, completed_on),
  KEY training_effective_course (course_id, completed_on, person_id),
  CONSTRAINT training_effective_completion_fk FOREIGN KEY (completion_id) REFERENCES training_completion (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT IGNORE INTO training_effective (person_id, course_id, completed_on, expires_on, completion_id)
SELECT t.person_id, t.course_id, t.completed_on, t.expires_on, t.id
  FROM training_completion t LEFT JOIN training_completion r ON r.revokes_id = t.id
 WHERE t.completed_on IS NOT NULL AND r.id IS NULL;

-- What a course is called elsewhere: a title in an export (TITLE) or the id of an activity (XAPI). No course: it is
-- left out on purpose.
CREATE TABLE course_alias (
  id        UUID         NOT NULL,
  kind      VARCHAR(40)  NOT NULL,
  name_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(500) NOT NULL,
  course_id UUID         NULL,
  set_by    UUID         NOT NULL,
  set_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  version   BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY course_alias_name (kind, name_hash),
  CONSTRAINT course_alias_course_fk FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_alias_set_by_fk FOREIGN KEY (set_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- A file on its way: brought, mapped, tried, taken. Its content stands beside it, sealed, and is forgotten later.
CREATE TABLE training_import (
  id           UUID          NOT NULL,
  file_name    VARCHAR(255)  NOT NULL,
  sha256       CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  encoding     VARCHAR(20)   NOT NULL,
  between_cells CHAR(1)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  columns_text TEXT          NOT NULL COMMENT 'one name a line, as in the file',
  signature    CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_count    INT           NOT NULL,
  mapping      TEXT          NULL,
  state        VARCHAR(40)   NOT NULL,
  rows_done    INT           NOT NULL,
  fresh        INT           NOT NULL,
  known        INT           NOT NULL,
  repeated     INT           NOT NULL,
  left_out     INT           NOT NULL,
  unplaced     INT           NOT NULL,
  broken       INT           NOT NULL,
  unplaced_text MEDIUMTEXT   NULL COMMENT 'courses of the file that nobody has placed yet, each with the number of its rows',
  trouble      VARCHAR(500)  NULL,
  made_by      UUID          NOT NULL,
  made_at      DATETIME(6)   NOT NULL COMMENT 'UTC',
  applied_by   UUID          NULL,
  applied_at   DATETIME(6)   NULL COMMENT 'UTC',
  version      BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY training_import_list (made_at, id),
  KEY training_import_state (state, made_at),
  CONSTRAINT training_import_made_fk FOREIGN KEY (made_by) REFERENCES person (id),
  CONSTRAINT training_import_applied_fk FOREIGN KEY (applied_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE training_import_file (
  import_id UUID     NOT NULL,
  content   LONGBLOB NOT NULL COMMENT 'compressed, then sealed',
  rejected  LONGBLOB NULL COMMENT 'the broken rows with their reasons; compressed, then sealed',
  version   BIGINT   NOT NULL,
  PRIMARY KEY (import_id),
  CONSTRAINT training_import_file_fk FOREIGN KEY (import_id) REFERENCES training_import (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the columns of a kind of file mean, remembered for the next one with the same columns in whatever order.
CREATE TABLE training_import_map (
  signature CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mapping   TEXT        NOT NULL,
  set_by    UUID        NOT NULL,
  set_at    DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (signature),
  CONSTRAINT training_import_map_set_by_fk FOREIGN KEY (set_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
