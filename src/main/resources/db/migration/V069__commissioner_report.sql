-- The report to the Commissioner: one that is being written, for each case, and each one that was sent, as it was sent.

CREATE TABLE incident_report (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL     COMMENT 'the answers, encrypted under the key of the case',
  expected_on DATE        NULL     COMMENT 'the first day on which an item is owed',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end   TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  CONSTRAINT fk_incident_report_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_report_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT uq_incident_report UNIQUE (incident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

CREATE TABLE incident_report_sent (
  id                UUID        NOT NULL PRIMARY KEY,
  version           BIGINT      NOT NULL,
  incident_id       UUID        NOT NULL,
  author_id         UUID        NULL     COMMENT 'who sent it',
  recorded_at       DATETIME(6) NOT NULL,
  said              MEDIUMBLOB  NULL     COMMENT 'the report as JSON, encrypted under the key of the case',
  report_number     INT         NOT NULL,
  sent_at           DATETIME(6) NOT NULL,
  route             VARCHAR(40) NOT NULL,
  ico_reference     VARCHAR(60) NULL,
  toolkit_reference VARCHAR(60) NULL,
  sha256            CHAR(64)    NOT NULL COMMENT 'of the JSON',
  present           INT         NOT NULL,
  total             INT         NOT NULL,
  owed              INT         NOT NULL,
  complete          BOOLEAN     NOT NULL,
  CONSTRAINT fk_incident_report_sent_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_report_sent_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT uq_incident_report_sent UNIQUE (incident_id, report_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;
