package org.confidant.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a picture and a trace of a failed journey, and closes its pages. Known to every test of itself. */
public final class JourneyEvidence implements AfterTestExecutionCallback, AfterAllCallback {

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (isJourney(test) && test.getExecutionException().isPresent()) {
            Browser.keepEvidence(test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (isJourney(tests)) {
            Browser.closePages();
        }
    }

    private static boolean isJourney(ExtensionContext context) {
        return context.getTestClass()
                .map(Class::getPackageName)
                .filter(name -> name.equals("org.confidant.journey"))
                .isPresent();
    }
}
