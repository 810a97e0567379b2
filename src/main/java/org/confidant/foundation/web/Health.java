package org.confidant.foundation.web;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Tells a supervisor: "live" that the application runs, "ready" that it also reaches its database. */
@WebServlet({"/health/live", "/health/ready"})
public class Health extends HttpServlet {

    private static final int SECONDS = 2;

    /** A monitor that asks again and again while the database hangs shall not take every thread that is left. */
    private static final int MOST_AT_ONCE = 4;

    private final transient Semaphore asking = new Semaphore(MOST_AT_ONCE, true);

    @Resource(lookup = "java:comp/DefaultDataSource")
    private transient DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = request.getServletPath().endsWith("/live") || reachesDatabase();
        response.setStatus(up ? 200 : 503);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream()
                .write(("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private boolean reachesDatabase() {
        if (!mayAsk()) return false;
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        } finally {
            asking.release();
        }
    }

    private boolean mayAsk() {
        try {
            return asking.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
