package org.confidant.bench.bare;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The least that a REST interface to one table can be. */
@Path("rows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BareResource {

    /** What is sent. */
    public record Said(String title, String place, String narrative) {}

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @POST
    @Transactional
    public Response add(Said said) {
        var row = new BareRow(UUID.randomUUID(), said.title(), "SENT", said.place(), said.narrative(), now());
        em.persist(row);
        return Response.status(Response.Status.CREATED).entity(row).build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public BareRow read(@PathParam("id") UUID id) {
        var row = em.find(BareRow.class, id);
        if (row == null) throw new NotFoundException();
        return row;
    }

    @POST
    @Path("jdbc")
    public Response addByJdbc(Said said) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO bare_row (id, title, status, place, said, made_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id.toString());
            insert.setString(2, said.title());
            insert.setString(3, "SENT");
            insert.setString(4, said.place());
            insert.setString(5, said.narrative());
            insert.setObject(6, now());
            insert.executeUpdate();
        }
        return Response.status(Response.Status.CREATED).build();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
