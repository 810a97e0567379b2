-- The database and its two users. Safe to run again: it brings the passwords up to date and changes nothing else.
-- For a server of your own, as its administrator:
--   export CONFIDANT_DB_OWNER_PASSWORD=... CONFIDANT_DB_PASSWORD=...
--   envsubst < server-config/mariadb/users.sql | mariadb
-- Where the application runs on another machine, put that machine's address in place of '127.0.0.1'.

CREATE DATABASE IF NOT EXISTS confidant CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

-- nobody without a name: such a user would also stand before the ones below
DROP USER IF EXISTS ''@'localhost';
DROP USER IF EXISTS ''@'127.0.0.1';

-- the owner: makes and changes the tables when a new version starts, and hands out rights on them, table by table
CREATE USER IF NOT EXISTS 'confidant_owner'@'localhost' IDENTIFIED BY '${CONFIDANT_DB_OWNER_PASSWORD}';
CREATE USER IF NOT EXISTS 'confidant_owner'@'127.0.0.1' IDENTIFIED BY '${CONFIDANT_DB_OWNER_PASSWORD}';
ALTER USER 'confidant_owner'@'localhost' IDENTIFIED BY '${CONFIDANT_DB_OWNER_PASSWORD}';
ALTER USER 'confidant_owner'@'127.0.0.1' IDENTIFIED BY '${CONFIDANT_DB_OWNER_PASSWORD}';
GRANT ALL PRIVILEGES ON confidant.* TO 'confidant_owner'@'localhost' WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON confidant.* TO 'confidant_owner'@'127.0.0.1' WITH GRANT OPTION;

-- the application: may open the database, and nothing in it but what the owner grants after each migration;
-- SHOW VIEW is what lets it connect before there is a table to grant rights on
CREATE USER IF NOT EXISTS 'confidant_app'@'localhost' IDENTIFIED BY '${CONFIDANT_DB_PASSWORD}';
CREATE USER IF NOT EXISTS 'confidant_app'@'127.0.0.1' IDENTIFIED BY '${CONFIDANT_DB_PASSWORD}';
ALTER USER 'confidant_app'@'localhost' IDENTIFIED BY '${CONFIDANT_DB_PASSWORD}';
ALTER USER 'confidant_app'@'127.0.0.1' IDENTIFIED BY '${CONFIDANT_DB_PASSWORD}';
GRANT SHOW VIEW ON confidant.* TO 'confidant_app'@'localhost';
GRANT SHOW VIEW ON confidant.* TO 'confidant_app'@'127.0.0.1';
