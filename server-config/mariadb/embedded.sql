-- Only for the embedded database: its administrator has a password, and one door.
DROP USER IF EXISTS 'root'@'127.0.0.1';
DROP USER IF EXISTS 'root'@'::1';
ALTER USER 'root'@'localhost' IDENTIFIED BY '${CONFIDANT_DB_ROOT_PASSWORD}';

