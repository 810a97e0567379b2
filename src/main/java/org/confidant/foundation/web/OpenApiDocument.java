package org.confidant.foundation.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The description of the REST interface, made from its annotations when the application is built. */
@WebServlet("/openapi")
public class OpenApiDocument extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var document = OpenApiDocument.class.getResourceAsStream("/openapi/openapi.json")) {
            if (document == null) {
                response.sendError(404);
                return;
            }
            response.setContentType("application/json;charset=UTF-8");
            document.transferTo(response.getOutputStream());
        }
    }
}
