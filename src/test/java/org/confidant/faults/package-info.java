/**
 * What a client was told holds, whatever breaks: {@code ./mvnw -Pfaults verify}. Clients write down every acknowledgement,
 * a part is killed, held or filled up under them, and then what they wrote down is compared with the database.
 */
package org.confidant.faults;
