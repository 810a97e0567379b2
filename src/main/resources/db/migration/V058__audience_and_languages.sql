-- Whom a policy names (POL-02): where people work, which systems they have access to, under which agreements they work.

CREATE TABLE site (
  id      UUID         NOT NULL,
  name    VARCHAR(120) NOT NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY site_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- A system that holds information about people, such as the client record system.
CREATE TABLE work_system (
  id      UUID         NOT NULL,
  name    VARCHAR(120) NOT NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY work_system_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

ALTER TABLE person
  ADD COLUMN site_id UUID NULL AFTER team_id,
  ADD KEY person_site (site_id),
  ADD CONSTRAINT person_site_fk FOREIGN KEY (site_id) REFERENCES site (id);

-- From when to when somebody has access to a system, or works under an agreement; both days count.
CREATE TABLE person_engagement (
  id           UUID   NOT NULL,
  person_id    UUID   NOT NULL,
  system_id    UUID   NULL,
  agreement_id UUID   NULL,
  from_date    DATE   NOT NULL,
  to_date      DATE   NULL,
  version      BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY person_engagement_person (person_id, from_date, to_date),
  KEY person_engagement_system (system_id, person_id, from_date, to_date),
  KEY person_engagement_agreement (agreement_id, person_id, from_date, to_date),
  CONSTRAINT person_engagement_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT person_engagement_system_fk FOREIGN KEY (system_id) REFERENCES work_system (id),
  CONSTRAINT person_engagement_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT person_engagement_is_one_thing CHECK ((system_id IS NULL) <> (agreement_id IS NULL)),
  CONSTRAINT person_engagement_dates CHECK (to_date IS NULL OR to_date >= from_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- One version in several languages: the first stands in policy_version, the others here. All of them are equal.
CREATE TABLE policy_text (
  id                 UUID         NOT NULL,
  policy_version_id  UUID         NOT NULL,
  language           VARCHAR(20)  NOT NULL,
  title              VARCHAR(200) NOT NULL,
  canonical_text     MEDIUMTEXT   NOT NULL,
  text_sha256        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  artefact           MEDIUMTEXT   NULL,
  artefact_sha256    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  declarations       TEXT         NOT NULL,
  declaration_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source_name        VARCHAR(255) NULL,
  source_sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  version            BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY policy_text_language (policy_version_id, language),
  KEY policy_text_sha (text_sha256),
  CONSTRAINT policy_text_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- What was decided about: every language by its hash, and how far the change goes, as author and approver each saw it.
ALTER TABLE policy_approval
  ADD COLUMN text_hashes        VARCHAR(4000) NULL AFTER text_sha256,
  ADD COLUMN author_materiality VARCHAR(40)   NULL AFTER text_hashes,
  ADD COLUMN materiality        VARCHAR(40)   NULL AFTER author_materiality;

-- In which language somebody read what they signed; not said of those who signed before there was more than one.
ALTER TABLE attestation ADD COLUMN language VARCHAR(20) NULL AFTER version_number;

-- An approved version that waits for its day.
ALTER TABLE policy_version
  ADD COLUMN scheduled_for DATE        NULL AFTER effective_from,
  ADD COLUMN scheduled_by  UUID        NULL AFTER scheduled_for,
  ADD COLUMN scheduled_at  DATETIME(6) NULL AFTER scheduled_by,
  ADD KEY policy_version_scheduled (status, scheduled_for),
  ADD CONSTRAINT policy_version_scheduled_fk FOREIGN KEY (scheduled_by) REFERENCES person (id);
