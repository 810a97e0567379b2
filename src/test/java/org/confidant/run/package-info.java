/**
 * Starts the whole of Confidant on one machine with nothing installed but a JDK: an embedded MariaDB, then Payara
 * Micro with the WAR, both bound to 127.0.0.1, both stopped in the opposite order.
 *
 * <p>It stands beside the tests because they start the application in the very same way, and because nothing of it
 * belongs in the WAR. It is for one machine: an organisation runs a MariaDB and a server of its own.
 */
package org.confidant.run;
