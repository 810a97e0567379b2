-- People, teams, roles, accounts and sign-in.

CREATE TABLE organisation (
  id           TINYINT      NOT NULL,
  trading_name VARCHAR(200) NOT NULL,
  legal_name   VARCHAR(200) NOT NULL,
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT organisation_is_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

CREATE TABLE team (
  id      UUID         NOT NULL,
  name    VARCHAR(120) NOT NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY team_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

CREATE TABLE person (
  id              UUID         NOT NULL,
  given_name      VARCHAR(100) NOT NULL,
  family_name     VARCHAR(100) NOT NULL,
  preferred_name  VARCHAR(100) NULL,
  email           VARCHAR(254) NOT NULL,
  job_title       VARCHAR(150) NOT NULL,
  employee_no     VARCHAR(40)  NULL,
  team_id         UUID         NULL,
  employment_type VARCHAR(40)  NOT NULL,
  line_manager_id UUID         NULL,
  started_on      DATE         NOT NULL,
  left_on         DATE         NULL,
  -- POL-04: when the duty of confidence was recalled to somebody who left, and by whom
  reminded_at     DATETIME(6)  NULL,
  reminded_by     UUID         NULL,
  version         BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_email (email),
  UNIQUE KEY person_employee_no (employee_no),
  KEY person_list (family_name, given_name, id),
  KEY person_team (team_id),
  KEY person_line_manager (line_manager_id),
  KEY person_left (left_on),
  CONSTRAINT person_team_fk FOREIGN KEY (team_id) REFERENCES team (id),
  CONSTRAINT person_line_manager_fk FOREIGN KEY (line_manager_id) REFERENCES person (id),
  CONSTRAINT person_reminded_by_fk FOREIGN KEY (reminded_by) REFERENCES person (id),
  CONSTRAINT person_leaves_after_start CHECK (left_on IS NULL OR left_on >= started_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- ACT-02: dated, proposed by one and approved by another; the table itself refuses an approval by the same person.
CREATE TABLE role_assignment (
  id          UUID         NOT NULL,
  person_id   UUID         NOT NULL,
  role        VARCHAR(40)  NOT NULL,
  deputy      BOOLEAN      NOT NULL,
  from_date   DATE         NOT NULL,
  to_date     DATE         NULL,
  status      VARCHAR(40)  NOT NULL,
  basis       VARCHAR(40)  NOT NULL,
  proposed_by UUID         NOT NULL,
  proposed_at DATETIME(6)  NOT NULL,
  decided_by  UUID         NULL,
  decided_at  DATETIME(6)  NULL,
  refused_why VARCHAR(500) NULL,
  ended_by    UUID         NULL,
  ended_at    DATETIME(6)  NULL,
  version     BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY role_assignment_person (person_id, status, from_date, to_date),
  KEY role_assignment_role (role, status, from_date, to_date),
  KEY role_assignment_list (status, proposed_at, id),
  CONSTRAINT role_assignment_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT role_assignment_proposed_fk FOREIGN KEY (proposed_by) REFERENCES person (id),
  CONSTRAINT role_assignment_decided_fk FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT role_assignment_ended_fk FOREIGN KEY (ended_by) REFERENCES person (id),
  CONSTRAINT role_assignment_dates CHECK (to_date IS NULL OR to_date >= from_date),
  CONSTRAINT role_assignment_two_people CHECK (
    basis = 'SET_UP' OR decided_by IS NULL OR (decided_by <> proposed_by AND decided_by <> person_id)),
  CONSTRAINT role_assignment_approved CHECK (status <> 'APPROVED' OR basis = 'SET_UP' OR decided_by IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- ACT-04: one account is one person.
CREATE TABLE account (
  id              UUID         NOT NULL,
  person_id       UUID         NOT NULL,
  sign_in_name    VARCHAR(100) NOT NULL,
  -- PHC form, algorithm and cost and salt within (PW-X02); none until the invitation is used
  password_hash   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  password_set_at DATETIME(6)  NULL,
  disabled_at     DATETIME(6)  NULL,
  disabled_why    VARCHAR(40)  NULL,
  last_sign_in_at DATETIME(6)  NULL,
  version         BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY account_person (person_id),
  UNIQUE KEY account_sign_in_name (sign_in_name),
  CONSTRAINT account_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE password_history (
  id            UUID         NOT NULL,
  account_id    UUID         NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY password_history_account (account_id, set_at),
  CONSTRAINT password_history_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the server remembers of a sign-in; the secret itself is only in the browser's cookie.
CREATE TABLE sign_in_session (
  id               UUID        NOT NULL,
  account_id       UUID        NOT NULL,
  session_hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at       DATETIME(6) NOT NULL,
  last_seen_at     DATETIME(6) NOT NULL,
  authenticated_at DATETIME(6) NOT NULL,
  ended_at         DATETIME(6) NULL,
  ended_why        VARCHAR(40) NULL,
  ip_trunc         VARCHAR(64) NULL,
  agent            VARCHAR(64) NULL,
  version          BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sign_in_session_hash (session_hash),
  KEY sign_in_session_account (account_id, ended_at, started_at),
  KEY sign_in_session_age (started_at),
  CONSTRAINT sign_in_session_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE access_token (
  id           UUID         NOT NULL,
  account_id   UUID         NOT NULL,
  name         VARCHAR(100) NOT NULL,
  token_hash   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  last_used_on DATE         NULL,
  revoked_at   DATETIME(6)  NULL,
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY access_token_hash (token_hash),
  KEY access_token_account (account_id, created_at),
  CONSTRAINT access_token_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Invitations, resets and the set-up code: only the hash of the secret, used once. The set-up code has no account yet.
CREATE TABLE one_time_link (
  token_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  purpose    VARCHAR(40) NOT NULL,
  account_id UUID        NULL,
  made_at    DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  PRIMARY KEY (token_hash),
  KEY one_time_link_account (account_id, made_at),
  CONSTRAINT one_time_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- SEC-04: tries that failed, per account, per bucket of unknown names and per network. No typed name is kept.
CREATE TABLE sign_in_throttle (
  subject        VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  run            INT         NOT NULL,
  total          INT         NOT NULL,
  last_failed_at DATETIME(6) NULL,
  blocked_until  DATETIME(6) NULL,
  PRIMARY KEY (subject),
  KEY sign_in_throttle_age (last_failed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A list of people that was read and shown, waiting to be applied exactly as shown.
CREATE TABLE people_import (
  id         UUID         NOT NULL,
  file_name  VARCHAR(255) NOT NULL,
  sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content    MEDIUMBLOB   NULL,
  made_by    UUID         NOT NULL,
  made_at    DATETIME(6)  NOT NULL,
  applied_at DATETIME(6)  NULL,
  version    BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY people_import_made (made_by, made_at),
  CONSTRAINT people_import_made_fk FOREIGN KEY (made_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
