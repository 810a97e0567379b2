-- Few rows are a gate; they are looked for among all.
SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE policy_assignment
  ADD KEY policy_assignment_gate (gate, person_id, status);

-- POL-18: which rung of the ladder an assignment has reached, once each.
CREATE TABLE policy_ladder_step (
  assignment_id UUID        NOT NULL,
  rung          VARCHAR(40) NOT NULL,
  offset_days   INT         NOT NULL,
  due_on        DATE        NOT NULL,
  recorded_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (assignment_id, rung),
  KEY policy_ladder_step_rung (rung, recorded_at, assignment_id),
  CONSTRAINT policy_ladder_step_fk FOREIGN KEY (assignment_id) REFERENCES policy_assignment (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- POL-18: what a human made of the recommendation to close somebody's access.
CREATE TABLE policy_access_decision (
  id            UUID          NOT NULL,
  assignment_id UUID          NOT NULL,
  closed        BOOLEAN       NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  decided_by    UUID          NOT NULL,
  decided_at    DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY policy_access_decision_assignment (assignment_id, decided_at),
  CONSTRAINT policy_access_decision_fk FOREIGN KEY (assignment_id) REFERENCES policy_assignment (id),
  CONSTRAINT policy_access_decision_by_fk FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- Who reminded whom by hand, and when.
CREATE TABLE policy_chase (
  policy_version_id UUID        NOT NULL,
  person_id         UUID        NOT NULL,
  chased_on         DATE        NOT NULL,
  chased_by         UUID        NOT NULL,
  chased_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (policy_version_id, person_id, chased_on),
  KEY policy_chase_latest (policy_version_id, chased_at),
  CONSTRAINT policy_chase_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id),
  CONSTRAINT policy_chase_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT policy_chase_by_fk FOREIGN KEY (chased_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- Who is to get a letter that gathers everything they owe; one a day is written.
CREATE TABLE owed_letter (
  person_id  UUID        NOT NULL,
  whose      VARCHAR(40) NOT NULL,
  wanted_on  DATE        NOT NULL,
  written_on DATE        NULL,
  sent       BOOLEAN     NOT NULL DEFAULT FALSE,
  PRIMARY KEY (person_id, whose, wanted_on),
  KEY owed_letter_waiting (written_on, person_id, wanted_on),
  CONSTRAINT owed_letter_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What a version that comes or goes means for everybody, done in stretches of people and resumed where it stopped.
CREATE TABLE assignment_stretch (
  id                UUID        NOT NULL,
  kind              VARCHAR(40) NOT NULL,
  policy_version_id UUID        NOT NULL,
  successor_id      UUID        NULL,
  signed_afresh     BOOLEAN     NOT NULL,
  after_person_id   UUID        NULL,
  looked_at         BIGINT      NOT NULL,
  changed           BIGINT      NOT NULL,
  people            BIGINT      NOT NULL,
  begun_at          DATETIME(6) NOT NULL,
  ended_at          DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY assignment_stretch_waiting (ended_at, id),
  KEY assignment_stretch_version (policy_version_id, begun_at),
  CONSTRAINT assignment_stretch_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- POL-16: when somebody was away for long; whoever comes back signs again.
CREATE TABLE person_absence (
  id          UUID        NOT NULL,
  person_id   UUID        NOT NULL,
  from_date   DATE        NOT NULL,
  -- the last day away; none while it is not known
  to_date     DATE        NULL,
  recorded_by UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  version     BIGINT      NOT NULL,
  PRIMARY KEY (id),
  KEY person_absence_person (person_id, from_date),
  KEY person_absence_ended (to_date),
  CONSTRAINT person_absence_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT person_absence_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
  CONSTRAINT person_absence_dates CHECK (to_date IS NULL OR to_date >= from_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- What is counted of a version in a large organisation, by team and by day, so that nobody counts a hundred thousand rows
-- to look at a page. A job counts anew; a team that is none is all zeros.
CREATE TABLE policy_figure (
  policy_version_id UUID        NOT NULL,
  team_id           UUID        NOT NULL,
  status            VARCHAR(40) NOT NULL,
  late              BOOLEAN     NOT NULL,
  people            BIGINT      NOT NULL,
  PRIMARY KEY (policy_version_id, team_id, status, late)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE policy_figure_day (
  policy_version_id UUID   NOT NULL,
  day               DATE   NOT NULL,
  signed            BIGINT NOT NULL,
  declined          BIGINT NOT NULL,
  PRIMARY KEY (policy_version_id, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE policy_figure_count (
  policy_version_id UUID        NOT NULL,
  counted_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (policy_version_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
