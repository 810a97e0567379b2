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
