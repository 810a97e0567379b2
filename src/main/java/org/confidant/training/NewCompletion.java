package org.confidant.training;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;

/**
 * A completion as a file or a learning system tells it, checked and ready to be recorded.
 *
 * @param verifier who answers for it: who took the file, or who let the learning system in
 * @param origin the file or the statement
 */
public record NewCompletion(
        UUID id,
        Done done,
        CourseTerms terms,
        Integer score,
        String certificateSha256,
        TrainingSource source,
        UUID verifier,
        UUID origin,
        Instant recordedAt) {

    public NewCompletion(
            Done done,
            CourseTerms terms,
            Integer score,
            TrainingSource source,
            UUID verifier,
            UUID origin,
            Instant recordedAt) {
        this(Ids.next(), done, terms, score, null, source, verifier, origin, recordedAt);
    }

    void bind(PreparedStatement record) throws SQLException {
        record.setString(1, id.toString());
        record.setString(2, done.personId().toString());
        record.setString(3, done.courseId().toString());
        record.setString(4, terms.courseVersion());
        record.setObject(5, done.completedOn());
        record.setObject(6, CompletionRules.goodUntil(done.completedOn(), terms.validityMonths()));
        record.setObject(7, score);
        record.setString(8, certificateSha256);
        record.setString(9, source.name());
        record.setString(10, verifier.toString());
        record.setObject(11, Rows.utc(recordedAt));
        record.setString(12, origin == null ? null : origin.toString());
    }

    void bindEffective(PreparedStatement effective) throws SQLException {
        effective.setString(1, done.personId().toString());
        effective.setString(2, done.courseId().toString());
        effective.setObject(3, done.completedOn());
        effective.setObject(4, CompletionRules.goodUntil(done.completedOn(), terms.validityMonths()));
        effective.setString(5, id.toString());
    }
}
