package org.confidant.journey;

import org.confidant.run.ServerKind;

/** {@code ./mvnw -Ppayara-server verify} runs every test there. */
class PayaraServerSmokeIT extends OtherServerSmoke {

    PayaraServerSmokeIT() {
        super(ServerKind.PAYARA_SERVER);
    }
}
