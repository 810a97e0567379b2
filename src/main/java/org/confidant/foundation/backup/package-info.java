/** Backups of the running database, encrypted before they touch a disk, and their way back. */
package org.confidant.foundation.backup;
