-- Policies know people by their ids; the database sees to it that these are people.

ALTER TABLE policy
  ADD CONSTRAINT policy_created_fk FOREIGN KEY (created_by) REFERENCES person (id);

ALTER TABLE policy_version
  ADD CONSTRAINT policy_version_owner_fk FOREIGN KEY (owner_id) REFERENCES person (id),
  ADD CONSTRAINT policy_version_author_fk FOREIGN KEY (author_id) REFERENCES person (id),
  ADD CONSTRAINT policy_version_submitted_fk FOREIGN KEY (submitted_by) REFERENCES person (id),
  ADD CONSTRAINT policy_version_published_fk FOREIGN KEY (published_by) REFERENCES person (id),
  ADD CONSTRAINT policy_version_ended_fk FOREIGN KEY (ended_by) REFERENCES person (id);

ALTER TABLE policy_contributor
  ADD CONSTRAINT policy_contributor_person_fk FOREIGN KEY (person_id) REFERENCES person (id);

ALTER TABLE policy_approval
  ADD CONSTRAINT policy_approval_person_fk FOREIGN KEY (person_id) REFERENCES person (id);

ALTER TABLE policy_assignment
  ADD CONSTRAINT policy_assignment_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  ADD CONSTRAINT policy_assignment_exempt_fk FOREIGN KEY (exempt_by) REFERENCES person (id);

ALTER TABLE attestation
  ADD CONSTRAINT attestation_person_fk FOREIGN KEY (person_id) REFERENCES person (id);

ALTER TABLE attestation_revocation
  ADD CONSTRAINT attestation_revocation_by_fk FOREIGN KEY (revoked_by) REFERENCES person (id);
