-- Policies: their texts and versions, who must sign which, and the signatures.

CREATE TABLE policy (
  id         UUID         NOT NULL,
  code       VARCHAR(40)  NOT NULL,
  title      VARCHAR(200) NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  created_by UUID         NOT NULL,
  version    BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY policy_code (code),
  KEY policy_list (title, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

CREATE TABLE policy_version (
  id                  UUID          NOT NULL,
  policy_id           UUID          NOT NULL,
  -- given at publication; none before (POL-05)
  major               INT           NULL,
  minor               INT           NULL,
  status              VARCHAR(40)   NOT NULL,
  title               VARCHAR(200)  NOT NULL,
  language            VARCHAR(20)   NOT NULL,
  owner_id            UUID          NULL,
  author_id           UUID          NOT NULL,
  materiality         VARCHAR(40)   NULL,
  force_resign        BOOLEAN       NOT NULL,
  change_summary      VARCHAR(2000) NOT NULL,
  legal_references    VARCHAR(2000) NOT NULL,
  audience            VARCHAR(8000) NOT NULL,
  review_due          DATE          NULL,
  effective_from      DATE          NULL,
  -- the text: canonical_text is what is hashed (POL-07), artefact the HTML made of it when it was published
  canonical_text      MEDIUMTEXT    NOT NULL,
  text_sha256         CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  artefact            MEDIUMTEXT    NULL,
  artefact_sha256     CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- one statement on each line (POL-19)
  declarations        TEXT          NOT NULL,
  declaration_sha256  CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source_name         VARCHAR(255)  NULL,
  source_sha256       CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- the version whose signatures count for this one: itself when it had to be signed afresh (POL-05)
  sign_base_id        UUID          NULL,
  supersedes_id       UUID          NULL,
  created_at          DATETIME(6)   NOT NULL,
  changed_at          DATETIME(6)   NOT NULL,
  submitted_at        DATETIME(6)   NULL,
  submitted_by        UUID          NULL,
  published_at        DATETIME(6)   NULL,
  published_by        UUID          NULL,
  ended_at            DATETIME(6)   NULL,
  ended_by            UUID          NULL,
  reason              VARCHAR(1000) NULL,
  version             BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY policy_version_number (policy_id, major, minor),
  KEY policy_version_list (changed_at, id),
  KEY policy_version_status (status, effective_from),
  KEY policy_version_base (sign_base_id),
  CONSTRAINT policy_version_policy_fk FOREIGN KEY (policy_id) REFERENCES policy (id),
  CONSTRAINT policy_version_base_fk FOREIGN KEY (sign_base_id) REFERENCES policy_version (id),
  CONSTRAINT policy_version_supersedes_fk FOREIGN KEY (supersedes_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- ACT-03: everybody who wrote on a version; none of them may approve it.
CREATE TABLE policy_contributor (
  policy_version_id UUID NOT NULL,
  person_id         UUID NOT NULL,
  PRIMARY KEY (policy_version_id, person_id),
  CONSTRAINT policy_contributor_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- Who approved or rejected exactly which text, in which capacity.
CREATE TABLE policy_approval (
  id                UUID          NOT NULL,
  policy_version_id UUID          NOT NULL,
  approved          BOOLEAN       NOT NULL,
  person_id         UUID          NOT NULL,
  capacity          VARCHAR(40)   NOT NULL,
  minute_reference  VARCHAR(200)  NULL,
  note              VARCHAR(1000) NULL,
  text_sha256       CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at        DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY policy_approval_version (policy_version_id, decided_at),
  CONSTRAINT policy_approval_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- Who must sign which version, by when (POL-02).
CREATE TABLE policy_assignment (
  id                UUID         NOT NULL,
  policy_version_id UUID         NOT NULL,
  person_id         UUID         NOT NULL,
  status            VARCHAR(40)  NOT NULL,
  assigned_at       DATETIME(6)  NOT NULL,
  -- the last day in London; the moment is computed, not stored (POL-17)
  due_on            DATE         NOT NULL,
  opened_at         DATETIME(6)  NULL,
  closed_at         DATETIME(6)  NULL,
  late              BOOLEAN      NOT NULL DEFAULT FALSE,
  attestation_id    UUID         NULL,
  cancel_reason     VARCHAR(40)  NULL,
  exempt_reason     VARCHAR(40)  NULL,
  exempt_by         UUID         NULL,
  exempt_until      DATE         NULL,
  told_at           DATETIME(6)  NULL,
  version           BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY policy_assignment_once (policy_version_id, person_id),
  KEY policy_assignment_person (person_id, status),
  KEY policy_assignment_coverage (policy_version_id, status, due_on),
  KEY policy_assignment_untold (told_at, status),
  CONSTRAINT policy_assignment_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- The signatures (rulebook 1.3). What was signed and by whom is kept as it was at the moment.
CREATE TABLE attestation (
  id                UUID          NOT NULL,
  assignment_id     UUID          NOT NULL,
  person_id         UUID          NOT NULL,
  person_name       VARCHAR(250)  NOT NULL,
  job_title         VARCHAR(150)  NOT NULL,
  employment_type   VARCHAR(40)   NOT NULL,
  policy_id         UUID          NOT NULL,
  policy_version_id UUID          NOT NULL,
  policy_title      VARCHAR(200)  NOT NULL,
  version_number    VARCHAR(20)   NOT NULL,
  text_sha256       CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  artefact_sha256   CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  declaration_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  declaration_text  TEXT          NOT NULL,
  decision          VARCHAR(40)   NOT NULL,
  remark            VARCHAR(2000) NULL,
  signed_at         DATETIME(6)   NOT NULL,
  zone_id           VARCHAR(40)   NOT NULL,
  local_offset      VARCHAR(10)   NOT NULL,
  due_on            DATE          NOT NULL,
  late              BOOLEAN       NOT NULL,
  opened_at         DATETIME(6)   NULL,
  authn_method      VARCHAR(40)   NOT NULL,
  authn_at          DATETIME(6)   NULL,
  session_hash      CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  reauthenticated   BOOLEAN       NOT NULL,
  ip_truncated      VARCHAR(64)   NULL,
  user_agent_family VARCHAR(64)   NULL,
  PRIMARY KEY (id),
  KEY attestation_person (person_id, signed_at, id),
  KEY attestation_version (policy_version_id, signed_at, id),
  CONSTRAINT attestation_assignment_fk FOREIGN KEY (assignment_id) REFERENCES policy_assignment (id),
  CONSTRAINT attestation_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE attestation_statement (
  attestation_id UUID         NOT NULL,
  position       INT          NOT NULL,
  statement      VARCHAR(500) NOT NULL,
  sha256         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  affirmed       BOOLEAN      NOT NULL,
  PRIMARY KEY (attestation_id, position),
  CONSTRAINT attestation_statement_fk FOREIGN KEY (attestation_id) REFERENCES attestation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- POL-09: a mistaken signature is not removed, it is revoked by another record.
CREATE TABLE attestation_revocation (
  id             UUID          NOT NULL,
  attestation_id UUID          NOT NULL,
  reason         VARCHAR(1000) NOT NULL,
  revoked_by     UUID          NOT NULL,
  revoked_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY attestation_revocation_once (attestation_id),
  CONSTRAINT attestation_revocation_fk FOREIGN KEY (attestation_id) REFERENCES attestation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

-- POL-10: the one signature that counts. The key itself refuses a second one; revoking takes the row away.
CREATE TABLE attestation_effective (
  person_id         UUID NOT NULL,
  policy_version_id UUID NOT NULL,
  attestation_id    UUID NOT NULL,
  PRIMARY KEY (person_id, policy_version_id),
  UNIQUE KEY attestation_effective_attestation (attestation_id),
  CONSTRAINT attestation_effective_fk FOREIGN KEY (attestation_id) REFERENCES attestation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;
