-- TIM-03, TIM-04: holidays that were brought, and the days on which the organisation is closed.
CREATE TABLE holiday (
  division VARCHAR(40)  NOT NULL,
  day      DATE         NOT NULL,
  title    VARCHAR(200) NOT NULL,
  PRIMARY KEY (division, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 WITH SYSTEM VERSIONING;

-- LAW-01: what else the law sets today, with its source.
INSERT INTO legal_rule (id, version, code, edition, rule_value, unit, valid_from, valid_to, source, law_text, policy_text)
VALUES
  ('018f0000-0000-7000-8000-000000000101', 1, 'SAR_RESPONSE', 1, 1, 'MONTHS', '2018-05-25', NULL,
   'UK GDPR Article 12A (read in summaries only)',
   'A request for one''s own data is answered within one month of the day on which everything needed to answer is there.',
   'People may ask for what is held about them (section 4.7).'),
  ('018f0000-0000-7000-8000-000000000102', 1, 'SAR_EXTENDED', 1, 3, 'MONTHS', '2018-05-25', NULL,
   'UK GDPR Article 12A (read in summaries only)',
   'Where a request is complex, or there are many, two further months may be taken; the person is told why within the first.',
   'People may ask for what is held about them (section 4.7).'),
  ('018f0000-0000-7000-8000-000000000103', 1, 'FOI_RESPONSE', 1, 20, 'WORKING_DAYS', '2005-01-01', NULL,
   'Freedom of Information Act 2000, section 10',
   'A public authority answers promptly, and not later than the twentieth working day after the day of receipt; a bank holiday in any part of the United Kingdom is no working day.',
   'A request from the media may be a request under the Act (section 4.6).'),
  ('018f0000-0000-7000-8000-000000000104', 1, 'COMPLAINT_ACKNOWLEDGEMENT', 1, 30, 'DAYS', '2026-06-19', NULL,
   'Data Protection Act 2018, section 164A',
   'A complaint about the use of personal data is acknowledged within 30 days.',
   'The policy says nothing of this; the duty is newer than the policy.');
