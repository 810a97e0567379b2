-- Receipts that were given out, by hashes of what leads to them: nobody finds a code or a file in here.

CREATE TABLE receipt_code (
  sha256         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attestation_id UUID        NOT NULL,
  made_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (sha256),
  CONSTRAINT receipt_code_fk FOREIGN KEY (attestation_id) REFERENCES attestation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;

CREATE TABLE receipt_paper (
  sha256         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attestation_id UUID        NOT NULL,
  made_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (sha256),
  CONSTRAINT receipt_paper_fk FOREIGN KEY (attestation_id) REFERENCES attestation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'evidence' WITH SYSTEM VERSIONING;
