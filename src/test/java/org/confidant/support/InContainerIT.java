package org.confidant.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests can look into the deployed application, and it counts time in UTC. */
@ArquillianTest
class InContainerIT {

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant();
    }

    @Inject
    private Clock clock;

    @Test
    void TIM_07_theClockIsUtc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
