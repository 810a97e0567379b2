package org.confidant.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** The application starts as a person starts it, and says that it is ready. */
class SmokeIT {

    @Test
    void theRunningApplicationIsReady() {
        given().baseUri(RunningApplication.get().baseUrl())
                .get("/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }
}
