-- What later versions do to a table with a history: a field more, one that is made wider, and one that is filled.

ALTER TABLE incident
  ADD COLUMN later_word VARCHAR(60) NULL AFTER status,
  MODIFY status VARCHAR(60) NOT NULL;

-- in the days after the change that the test has made
SET timestamp = UNIX_TIMESTAMP() + 259200;
UPDATE incident SET later_word = status WHERE id = '${case}';
SET timestamp = DEFAULT;
