package org.confidant.support;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Vault;

/** Reads letters that wait to be sent, as only the application itself can: they are encrypted. For in-container tests. */
public final class LetterTexts {

    private LetterTexts() {}

    /** Subject and text of each, the oldest first. */
    public static List<String> to(UUID person, DataSource data, Vault vault) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(
                        "select id, subject, body from letter where person_id = ? and body is not null order by id")) {
            statement.setString(1, person.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var place = new Place(person, Rows.uuid(rows.getObject(1)), "body");
                    found.add(rows.getString(2) + " " + vault.openText(place, rows.getBytes(3)));
                }
            }
        }
        return found;
    }
}
