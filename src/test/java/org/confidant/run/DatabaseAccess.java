package org.confidant.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach a database: as the application, which reads and writes rows, and as the owner, which may change tables.
 */
public record DatabaseAccess(
        String url, String applicationUser, String applicationPassword, String ownerUser, String ownerPassword) {

    private static final int SECONDS = 10;

    /** Opens a connection with the rights of the running application. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url, applicationUser, applicationPassword);
    }

    /** Opens a connection with the rights of the migrations. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, ownerUser, ownerPassword);
    }

    /** Says so when one of the two users cannot connect. */
    void needReachable() {
        try (Connection owner = asOwner();
                Connection application = asApplication()) {
            if (owner.isValid(SECONDS) && application.isValid(SECONDS)) {
                return;
            }
        } catch (SQLException | RuntimeException refused) {
            throw new Trouble("The database " + url + " cannot be used: " + refused.getMessage() + ".", refused);
        }
        throw new Trouble("The database " + url + " does not answer.");
    }

    /** Leaves the passwords out, so that no log can have them. */
    @Override
    public String toString() {
        return applicationUser + " at " + url;
    }
}
