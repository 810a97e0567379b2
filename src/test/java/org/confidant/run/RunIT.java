package org.confidant.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.confidant.support.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Starting, stopping, being killed: each in a process of its own, as from a console. */
class RunIT {

    private static final Pattern DATABASE_PORT = Pattern.compile("port: (\\d+)");

    private final List<ProcessHandle> started = new ArrayList<>();
    private final Map<Long, Path> consoles = new HashMap<>();
    private Path folder;

    @BeforeEach
    void emptyFolder(TestInfo test) throws IOException {
        folder = Project.folder()
                .resolve("target/run-it")
                .resolve(test.getTestMethod().orElseThrow().getName());
        DataFolder.deleteTree(folder);
        Files.createDirectories(folder);
    }

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(RunIT::killAll);
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefusal(
                    run(other.getLocalPort(), folder.resolve("data")),
                    "Port " + other.getLocalPort()
                            + " is taken by another program: stop that, or choose another with -Dport=....");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneSentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Path data = file.resolve("data");
        assertRefusal(
                run(EmbeddedDatabase.freePort(), data),
                "Confidant cannot write to its data folder " + data
                        + ": choose another with -Ddata=... or give yourself the right to write there.");
    }

    @Test
    void aFolderInUseIsSaidInOneSentence() throws Exception {
        Path data = folder.resolve("data");
        try (DataFolder held = DataFolder.take(data)) {
            assertRefusal(
                    run(EmbeddedDatabase.freePort(), data),
                    "Another Confidant is running on the data folder " + held.place()
                            + ": stop it first, or choose another folder with -Ddata=... and another port with"
                            + " -Dport=....");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInOneSentence() throws Exception {
        String url = "jdbc:mariadb://127.0.0.1:" + EmbeddedDatabase.freePort() + "/confidant";
        Process process =
                run(EmbeddedDatabase.freePort(), folder.resolve("data"), "-Ddb.url=" + url, "-Ddb.user=confidant_app");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(output(process))
                .contains("The database " + url + " cannot be used: ")
                .doesNotContain("\tat ");
    }

    @Test
    void settingsThatMakeNoSenseAreSaidInOneSentence() throws Exception {
        assertRefusal(
                run("eighty", folder.resolve("data")), "-Dport=eighty is not a port: give a number from 1 to 65535.");
    }

    @Test
    void whatWasStoredSurvivesTheKillingOfEverythingAndACleanStopEndsEverything() throws Exception {
        Path data = folder.resolve("data with a space");
        int port = EmbeddedDatabase.freePort();
        Process first = run(port, data);
        awaitWelcome(first);
        assertThat(output(first)).contains("http://127.0.0.1:" + port + "/").contains(data.toString());
        assertThat(output(first))
                .as("who makes the first administrator")
                .contains("/set-up.xhtml")
                .contains(Files.readString(data.resolve("set-up-code.txt")).strip());
        assertOwnerOnly(data, "secrets.properties", "set-up-code.txt", "logs/server.log", "logs/database.log");
        sql(data, "CREATE TABLE kept (words VARCHAR(40) NOT NULL)", "INSERT INTO kept VALUES ('still here')");
        assertThatTheApplicationCannotRead(data, "kept");
        assertThatNobodyComesInWithoutPassword(data, "root", "", "confidant_owner", "confidant_app");

        killAll(first.toHandle());

        Process second = run(port, data);
        awaitWelcome(second);
        assertThat(words(data)).containsExactly("still here");
        List<ProcessHandle> servers = second.toHandle().descendants().toList();
        assertThat(servers).hasSize(2);
        asUpgradedByANewerVersion(data);

        interruptAsATerminalDoes(second);

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(servers).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(data.resolve("logs/database.log"))).contains("Shutdown complete");
        assertThat(Files.getLastModifiedTime(data.resolve("logs/server.log")))
                .as("the application stops before the database")
                .isLessThanOrEqualTo(Files.getLastModifiedTime(data.resolve("logs/database.log")));
        assertForAMachineToRead(Files.readAllLines(data.resolve("logs/server.log")));
        assertThat(data.resolve("db/mariadbd.pid")).doesNotExist();
        assertThat(data.resolve("server.pid")).doesNotExist();

        assertThatAnOlderVersionRefuses(run(port, data));
    }

    /** From the first word to the last; but the launcher of a full domain speaks before its log begins. */
    private static void assertForAMachineToRead(List<String> log) {
        if (ServerKind.fromSystem() == ServerKind.PAYARA_SERVER) {
            return;
        }
        assertThat(log).allSatisfy(line -> assertThat(
                        Json.createReader(new StringReader(line)).readObject())
                .isNotEmpty());
        assertThat(log).as("nothing goes wrong in a quiet house").noneMatch(line -> line.contains("SEVERE"));
    }

    private static void asUpgradedByANewerVersion(Path data) throws IOException, SQLException {
        sql(
                data,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) SELECT MAX(installed_rank) + 1, '99999', 'newer',"
                        + " 'SQL', 'V99999__newer.sql', 1, 'confidant_owner', 1, 1 FROM flyway_schema_history");
    }

    private void assertThatAnOlderVersionRefuses(Process process) throws InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(output(process).lines().filter(line -> !line.isBlank() && !line.startsWith("Starting")))
                .singleElement()
                .asString()
                .startsWith("This database has been upgraded by a newer Confidant (to version 99999), and this one")
                .endsWith("start the newer one, or restore the backup from before the upgrade.");
    }

    @Test
    void aDatabaseLeftBehindIsSaidInOneSentence() throws Exception {
        Path data = folder.resolve("data");
        ProcessHandle lost;
        try (DataFolder taken = DataFolder.take(data)) {
            EmbeddedDatabase.start(Project.folder(), taken);
            lost = processNotedIn(data.resolve("db/mariadbd.pid"));
            started.add(lost);
        }
        assertRefusal(
                run(EmbeddedDatabase.freePort(), data),
                "The database server of an earlier run (process " + lost.pid() + ") still works on " + data
                        + ": end it with \"kill " + lost.pid() + "\" and start again.");
    }

    @Test
    void aFirstStartThatIsKilledTwiceWhileItLoadsTheSampleOrganisationGoesOnWhereItStopped() throws Exception {
        Path data = folder.resolve("data");
        int port = EmbeddedDatabase.freePort();
        killWhen(run(port, data, "-Dsample=true"), data, "SELECT COUNT(*) > 5 FROM person");
        killWhen(run(port, data, "-Dsample=true"), data, "SELECT COUNT(*) > 1 FROM sample_chapter");
        String kept = Files.readString(SampleAccounts.file(data));

        Process last = run(port, data, "-Dsample=true");
        awaitWelcome(last);

        assertThat(Files.readString(SampleAccounts.file(data))).isEqualTo(kept);
        assertThat(number(data, "SELECT COUNT(*) FROM person"))
                .isEqualTo(SampleAccounts.in(data).accounts().size());
        assertThat(number(data, "SELECT COUNT(*) FROM policy WHERE code IN ('CONF', 'DEV')"))
                .isEqualTo(2);
        assertThat(number(data, "SELECT COUNT(*) FROM incident")).isEqualTo(6);
        assertThat(number(data, "SELECT COUNT(*) FROM agreement")).isEqualTo(3);
        assertThat(number(data, "SELECT COUNT(DISTINCT name) FROM sample_chapter"))
                .as("every chapter, and the word that all are there")
                .isEqualTo(6);
        assertThat(SignInByHand.at("http://127.0.0.1:" + port)
                        .works("ada.quill", SampleAccounts.in(data).password()))
                .as("the password of the file is the password of the accounts")
                .isTrue();
        assertThat(SignInByHand.at("http://127.0.0.1:" + port).works("ada.quill", "another password"))
                .isFalse();
    }

    /** Asked without waiting for anybody's transaction, so that it sees work that is not done yet. */
    private void killWhen(Process process, Path data, String question) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!holds(data, question)) {
            assertThat(process.isAlive()).as(output(process)).isTrue();
            assertThat(output(process)).as("killed too late").doesNotContain("Stop it with Ctrl-C");
            assertThat(System.nanoTime()).isLessThan(end);
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        killAll(process.toHandle());
    }

    private static boolean holds(Path data, String question) throws IOException {
        try {
            return number(data, question) == 1;
        } catch (SQLException | NoSuchFileException notYet) {
            return false;
        }
    }

    private static int number(Path data, String question) throws IOException, SQLException {
        try (Connection owner = connection(data, "confidant_owner", "database.owner")) {
            owner.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            try (Statement statement = owner.createStatement();
                    ResultSet rows = statement.executeQuery(question)) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private Process run(Object port, Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dbasedir=" + Project.folder(),
                "-Dconfidant.server=" + ServerKind.fromSystem().label(),
                "-Dport=" + port,
                "-Ddata=" + data));
        command.addAll(List.of(more));
        if (Stream.of(more).noneMatch(one -> one.startsWith("-Dsample="))) {
            command.add("-Dsample=false");
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Run.class.getName()));
        Path console = Files.createTempFile(folder, "console", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().put("CONFIDANT_DB_PASSWORD", "some-password");
        Process process = builder.start();
        started.add(process.toHandle());
        consoles.put(process.pid(), console);
        return process;
    }

    private String output(Process process) {
        try {
            return Files.readString(consoles.get(process.pid()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void assertRefusal(Process process, String sentence) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("it ends by itself")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(output(process).lines().filter(line -> !line.isBlank() && !line.startsWith("Starting")))
                .containsExactly(sentence);
    }

    private void awaitWelcome(Process process) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!output(process).contains("Stop it with Ctrl-C")) {
            assertThat(process.isAlive()).as(output(process)).isTrue();
            assertThat(System.nanoTime()).as(output(process)).isLessThan(end);
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static void assertOwnerOnly(Path data, String... files) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        for (String file : files) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    private static void sql(Path data, String... statements) throws IOException, SQLException {
        try (Connection owner = connection(data, "confidant_owner", "database.owner");
                Statement statement = owner.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void assertThatTheApplicationCannotRead(Path data, String table) throws IOException, SQLException {
        try (Connection application = connection(data, "confidant_app", "database.application");
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM " + table))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("SELECT command denied");
        }
    }

    private static void assertThatNobodyComesInWithoutPassword(Path data, String... users) throws IOException {
        String url = url(data);
        for (String user : users) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, "").close())
                    .as("user \"" + user + "\"")
                    .hasMessageContaining("Access denied");
        }
    }

    private static List<String> words(Path data) throws IOException, SQLException {
        List<String> words = new ArrayList<>();
        try (Connection owner = connection(data, "confidant_owner", "database.owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT words FROM kept")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private static Connection connection(Path data, String user, String secret) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(url(data), user, secrets.getProperty(secret));
    }

    private static String url(Path data) throws IOException {
        Matcher port = DATABASE_PORT.matcher(Files.readString(data.resolve("logs/database.log")));
        if (!port.find()) {
            throw new NoSuchFileException("The database has not said its port yet");
        }
        return "jdbc:mariadb://127.0.0.1:" + port.group(1) + "/confidant";
    }

    private static ProcessHandle processNotedIn(Path file) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    }

    /** Ctrl-C reaches the launcher and both servers at once. */
    private static void interruptAsATerminalDoes(Process process) throws IOException, InterruptedException {
        if (isDeaf()) {
            process.destroy();
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-INT"));
        everything(process.toHandle()).map(each -> Long.toString(each.pid())).forEach(command::add);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    /** What a shell begins in the background, and all that this begins, does not hear Ctrl-C. */
    private static boolean isDeaf() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static Stream<ProcessHandle> everything(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** As {@code kill -9} of the launcher and both servers. */
    private static void killAll(ProcessHandle process) {
        List<ProcessHandle> all = everything(process).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }
}
