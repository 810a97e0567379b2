package org.confidant.support;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The WAR as it was built, with what an in-container test needs added to it.
 *
 * <pre>
 * &#64;ArquillianTest
 * class PolicyServiceIT {
 *     &#64;Deployment
 *     static WebArchive confidant() {
 *         return Deployments.confidant(PolicyFixture.class);
 *     }
 * }
 * </pre>
 */
public final class Deployments {

    private static final String DESCRIPTOR = "WEB-INF/web.xml";

    /** The door through which the test method is called; everything else stays as closed as it is. */
    private static final String TEST_DOOR = """
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>in-container tests</web-resource-name>
                  <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
                </web-resource-collection>
              </security-constraint>
            """;

    private Deployments() {}

    /** The built application, AssertJ and the named classes; the test class itself is added by Arquillian. */
    public static WebArchive confidant(Class<?>... alsoNeeded) {
        File built = Project.folder().resolve("target/confidant.war").toFile();
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "confidant.war")
                .importFrom(built)
                .as(WebArchive.class);
        war.addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
        war.addClasses(alsoNeeded);
        openTestDoor(war);
        return war;
    }

    private static void openTestDoor(WebArchive war) {
        try (InputStream stream = war.get(DESCRIPTOR).getAsset().openStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            stream.transferTo(bytes);
            String descriptor = bytes.toString(StandardCharsets.UTF_8);
            if (descriptor.contains("</web-app>")) {
                war.delete(DESCRIPTOR);
                war.add(new StringAsset(descriptor.replace("</web-app>", TEST_DOOR + "</web-app>")), DESCRIPTOR);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
