package org.confidant.journey;

import org.confidant.run.ServerKind;

/** Each time anything is built; {@code ./mvnw -Pwildfly verify} runs every test there. */
class WildFlySmokeIT extends OtherServerSmoke {

    WildFlySmokeIT() {
        super(ServerKind.WILDFLY);
    }
}
