-- What a reporter can say of an incident, entire (rulebook 3.3), and the opening of a name that was given in confidence.
SET SESSION system_versioning_alter_history = KEEP;

ALTER TABLE incident_form
  ADD COLUMN subtype           VARCHAR(40)    NULL,
  ADD COLUMN cause             VARCHAR(40)    NOT NULL DEFAULT 'UNKNOWN',
  ADD COLUMN controller_role   VARCHAR(40)    NOT NULL DEFAULT 'UNKNOWN',
  ADD COLUMN client_ref        VARBINARY(400) NULL,
  ADD COLUMN detriment_concern VARCHAR(40)    NOT NULL DEFAULT 'UNKNOWN',
  ADD COLUMN safeguarding      VARCHAR(40)    NOT NULL DEFAULT 'UNKNOWN';

-- Somebody asks to know who reported in confidence, and why; a second person answers. The author of a request that was
-- granted knows the name from then on, and nobody else does.
CREATE TABLE incident_identity_request (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  basis VARCHAR(40) NOT NULL,
  CONSTRAINT fk_incident_identity_request_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_identity_request_author FOREIGN KEY (author_id) REFERENCES person (id),
  INDEX ix_incident_identity_request (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE incident_identity_answer (
  id          UUID        NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  incident_id UUID        NOT NULL,
  author_id   UUID        NULL,
  recorded_at DATETIME(6) NOT NULL,
  said        MEDIUMBLOB  NULL,
  request_id UUID NOT NULL,
  verdict VARCHAR(40) NOT NULL,
  CONSTRAINT fk_incident_identity_answer_case FOREIGN KEY (incident_id) REFERENCES incident (id),
  CONSTRAINT fk_incident_identity_answer_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT fk_incident_identity_answer_request FOREIGN KEY (request_id) REFERENCES incident_identity_request (id),
  CONSTRAINT uq_incident_identity_answer UNIQUE (request_id),
  INDEX ix_incident_identity_answer (incident_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;
