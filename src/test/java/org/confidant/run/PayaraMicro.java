package org.confidant.run;

import java.util.List;
import java.util.regex.Pattern;

/** Payara Micro, with the pre-boot commands that production has. */
final class PayaraMicro extends Server {

    private static final Pattern STARTED = Pattern.compile("ready in [\\d.,]+ \\(ms\\)");
    private static final Pattern DEPLOYED = Pattern.compile("Name\\W+confidant\\b");

    /** For its very last word, which may come when its own formatter is gone already. */
    private static final String LAST_WORDS = "-Djava.util.logging.SimpleFormatter.format="
            + "{\"Timestamp\":\"%1$tFT%1$tT.%1$tL%1$tz\",\"Level\":\"%4$s\",\"LoggerName\":\"%3$s\",\"LogMessage\":\"%5$s\"}%n";

    @Override
    List<String> command(Place place) {
        List<String> command = java(place);
        command.add(LAST_WORDS);
        command.addAll(List.of(
                "-jar",
                place.server("payara-micro.jar").toString(),
                "--nocluster",
                "--disablephonehome",
                "--addlibs",
                place.server("mariadb-java-client.jar").toString(),
                "--prebootcommandfile",
                place.configuration("payara/pre-boot.asadmin").toString(),
                "--logproperties",
                place.configuration("payara/logging.properties").toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(place.port())));
        if (place.deploy()) {
            command.addAll(List.of("--deploy", place.war().toString()));
        }
        return command;
    }

    @Override
    boolean isUp(String log) {
        return STARTED.matcher(log).find();
    }

    @Override
    boolean hasDeployed(String log) {
        return DEPLOYED.matcher(log).find();
    }
}
