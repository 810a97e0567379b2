package org.confidant.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.LocalTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.util.List;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @Test
    void aLostUpdateIsStaleHoweverDeepItLies() {
        assertThat(Problems.translated(new RuntimeException(new RuntimeException(new OptimisticLockException()))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aDuplicateKeyIsAConflictAndSaysNoValue() {
        var duplicate = new SQLIntegrityConstraintViolationException("Duplicate entry 'x@example.org'", "23000", 1062);

        assertThat(Problems.translated(new RuntimeException(duplicate)))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining("example.org");
    }

    @Test
    void whatIsUnknownStaysAsItIs() {
        var unknown = new IllegalStateException("x");

        assertThat(Problems.translated(unknown)).isSameAs(unknown);
        assertThat(Problems.in(unknown)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1213, 40001, Deadlock found when trying to get lock; try restarting transaction",
        "1213, 40001, WSREP detected deadlock/conflict and aborted the transaction. Try restarting the transaction",
        "1205, HY000, Lock wait timeout exceeded; try restarting transaction",
        "1020, HY000, Record has changed since last read in table 'incident'",
        "1047, 08S01, WSREP has not yet prepared node for application use",
        "3101, 40001, Plugin instructed the server to rollback the current transaction."
    })
    void whatTheDatabaseTookBackForAnotherMayBeTriedAgain(int code, String state, String said) {
        assertThat(Problems.in(new RuntimeException(new SQLException(said, state, code))))
                .isInstanceOf(TryAgain.class)
                .extracting(Problem::kind)
                .isEqualTo(ProblemKind.UNAVAILABLE);
    }

    @Test
    void aConflictThatAClusterReportsAtTheCommitIsFoundInWhatEachServerMakesOfIt() {
        var conflict =
                new SQLException("Deadlock found when trying to get lock; try restarting transaction", "40001", 1213);
        var payara = new XAException(new LocalTransactionException(conflict.getMessage(), conflict).toString());
        var inner = new XAException(XAException.XA_RBROLLBACK);
        inner.initCause(new LocalTransactionException("could not commit", conflict));
        var wildfly = new RollbackException("aborted");
        wildfly.addSuppressed(inner);

        assertThat(Problems.in(new TransactionalException("commit", payara))).isInstanceOf(TryAgain.class);
        assertThat(Problems.in(new TransactionalException("commit", wildfly))).isInstanceOf(TryAgain.class);
        assertThat(Problems.in(new TransactionalException("commit", new XAException("Socket error"))))
                .as("nobody knows what became of it")
                .isInstanceOf(DatabaseAway.class);
    }

    @ParameterizedTest
    @CsvSource({"1064, 42000, You have an error in your SQL syntax", "1142, 42000, DELETE command denied"})
    void whatTheDatabaseWillNeverDoIsNoMatterOfTryingAgain(int code, String state, String said) {
        assertThat(Problems.in(new SQLException(said, state, code))).isNull();
    }

    @Test
    void aDatabaseThatIsAwayOrAskedTooMuchIsUnavailableAndNotAskedAgain() {
        var away = new SQLNonTransientConnectionException("Socket error", "08000");
        var busy = new SQLException("In-use connections equal max-pool-size", new ResourceException("expired"));
        var late =
                new SQLTimeoutException("Query execution was interrupted (max_statement_time exceeded)", "70100", 1969);
        var ending = new SQLException("Server shutdown in progress", "08S01", 1053);

        for (var each : List.of(away, busy, late, ending))
            assertThat(Problems.in(new RuntimeException(each)))
                    .as(each.getMessage())
                    .isInstanceOf(DatabaseAway.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1114, HY000, The table 'incident' is full",
        "1021, HY000, Disk full (/tmp/#sql); waiting for someone to free some space... (errno: 28 \"No space left on device\")",
        "1026, HY000, Error writing file 'x' (errno: 28 \"No space left on device\")",
        "1030, HY000, \"Got error 168 \"\"Unknown (generic) error from engine\"\" from storage engine InnoDB\"",
        "3, HY000, Error writing file './x' (Errcode: 27 \"File too large\")"
    })
    void aFullDiskIsSaidAsThatAndNotAskedAgain(int code, String state, String said) {
        assertThat(Problems.in(new RuntimeException(new SQLException(said, state, code))))
                .isInstanceOfSatisfying(
                        DatabaseFull.class, full -> assertThat(full.kind()).isEqualTo(ProblemKind.UNAVAILABLE));
        assertThat(Problems.in(new XAException("Disk full (/tmp); waiting (errno: 28)")))
                .isInstanceOf(DatabaseFull.class);
    }

    @Test
    void everythingToMendIsSaidAtOnce() {
        var found = new Violations()
                .need(true, "title", "never said")
                .need(false, "date", "Give the date.")
                .add("time", "Give the time.");

        assertThat(found.found()).extracting(Violation::field).containsExactly("date", "time");
    }
}
