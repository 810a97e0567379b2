-- The clocks of a case: whom else it concerns and by when they are told. What only people may read is encrypted under
-- the key of the case, as beside it.

-- An agreement whose information the case is about. The hours are those of the day on which it was linked: what is
-- agreed later changes no deadline that runs (LAW-01).
CREATE TABLE incident_agreement (
  id             UUID         NOT NULL PRIMARY KEY,
  version        BIGINT       NOT NULL,
  incident_id    UUID         NOT NULL,
  author_id      UUID         NULL,
  recorded_at    DATETIME(6)  NOT NULL,
  said           MEDIUMBLOB   NULL     COMMENT 'how they were told',
  agreement_id   UUID         NOT NULL,
  direction      VARCHAR(40)  NOT NULL,
  called         VARCHAR(240) NOT NULL COMMENT 'its reference and the other party, as they were then',
  hours          INT          NOT NULL,
  hours_agreed   BOOLEAN      NOT NULL,
  told_at        DATETIME(6)  NULL,
  told_by        UUID         NULL,
  taken_off_at   DATETIME(6)  NULL,
  taken_off_why  MEDIUMBLOB   NULL,
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end   TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  CONSTRAINT fk_incident_agreement_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_agreement_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT fk_incident_agreement_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT fk_incident_agreement_told FOREIGN KEY (told_by) REFERENCES person (id),
  CONSTRAINT uq_incident_agreement UNIQUE (incident_id, agreement_id),
  INDEX ix_incident_agreement_due (told_at, taken_off_at, incident_id),
  INDEX ix_incident_agreement (agreement_id, incident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- Whether each of the others who may have to know is told, and why or why not (CLK-09, CLK-10).
CREATE TABLE incident_body (
  id            UUID        NOT NULL PRIMARY KEY,
  version       BIGINT      NOT NULL,
  incident_id   UUID        NOT NULL,
  author_id     UUID        NULL,
  recorded_at   DATETIME(6) NOT NULL,
  said          MEDIUMBLOB  NULL     COMMENT 'why they are told, or why not',
  body          VARCHAR(40) NOT NULL,
  needed        VARCHAR(40) NOT NULL,
  told_at       DATETIME(6) NULL,
  told_by       UUID        NULL,
  reference     VARCHAR(60) NULL,
  ico_reference VARCHAR(60) NULL,
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end   TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  CONSTRAINT fk_incident_body_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_body_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT fk_incident_body_told FOREIGN KEY (told_by) REFERENCES person (id),
  CONSTRAINT uq_incident_body UNIQUE (incident_id, body)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- The test of the Commissioner, beside the grid (INC-15).
CREATE TABLE incident_rights_risk (
  id          UUID         NOT NULL PRIMARY KEY,
  version     BIGINT       NOT NULL,
  incident_id UUID         NOT NULL,
  author_id   UUID         NULL,
  recorded_at DATETIME(6)  NOT NULL,
  said        MEDIUMBLOB   NULL,
  level       VARCHAR(40)  NOT NULL,
  factors     VARCHAR(300) NOT NULL,
  CONSTRAINT fk_incident_rights_risk_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_rights_risk_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_rights_risk (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- What was warned of, once each: the row and the letters are written by one transaction (CLK-04).
CREATE TABLE incident_clock_alert (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  clock       VARCHAR(40) NOT NULL,
  subject     UUID        NOT NULL COMMENT 'the agreement that the clock belongs to, else the case',
  threshold   INT         NOT NULL COMMENT 'hours that had passed',
  deadline    DATETIME(6) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT fk_incident_clock_alert_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT uq_incident_clock_alert UNIQUE (incident_id, clock, subject, threshold)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- The hours of the Commissioner that run, by their end: looked through every few minutes for warnings.
SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE incident ADD INDEX ix_incident_notice (row_end, is_open, notice_settled_at, notice_deadline, id);
