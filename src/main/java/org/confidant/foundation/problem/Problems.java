package org.confidant.foundation.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Comparator;
import java.util.Iterator;

/** Finds the problem that a person should hear of in what the platform threw. */
public final class Problems {

    private static final int DUPLICATE_KEY = 1062;

    private Problems() {}

    /** The {@link Problem} behind the exception, or the exception itself when it is none we know. */
    public static RuntimeException translated(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            var problem = known(cause);
            if (problem != null) return problem;
        }
        return thrown;
    }

    /** The problem behind any throwable, or null. */
    public static Problem in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            var problem = known(cause);
            if (problem != null) return problem;
        }
        return null;
    }

    private static Problem known(Throwable cause) {
        if (cause instanceof Problem problem) return problem;
        if (isOptimisticLock(cause)) return new Stale();
        if (cause instanceof ConstraintViolationException violated)
            return new Invalid(violated.getConstraintViolations().stream()
                    .map(Problems::violation)
                    .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::sentence))
                    .toList());
        if (cause instanceof SQLIntegrityConstraintViolationException broken && broken.getErrorCode() == DUPLICATE_KEY)
            return new Conflict("This is recorded already.");
        return DatabaseRefusal.in(cause);
    }

    // at commit the persistence provider throws a class of its own of this name, which is not on the compile path
    private static boolean isOptimisticLock(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause.getClass().getSimpleName().equals("OptimisticLockException");
    }

    private static Violation violation(ConstraintViolation<?> violated) {
        return new Violation(leaf(violated.getPropertyPath()), violated.getMessage());
    }

    private static String leaf(Path path) {
        String name = "";
        for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
            var node = nodes.next().getName();
            if (node != null) name = node;
        }
        return name;
    }

    private static Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
