package org.confidant.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confidant.bench.bare.BareApplication;
import org.confidant.run.DatabaseAccess;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.primefaces.component.datatable.DataTable;

/** The bare WAR: how it is built and what is asked of it. */
final class Bare {

    static final String PAGE = "page";
    static final String INSERT = "REST insert";
    static final String READ = "REST read";
    static final String JDBC = "JDBC insert";

    private Bare() {}

    static Path war(Path target) throws URISyntaxException {
        var file = target.resolve("bare.war");
        var parts = "bench/bare/";
        ShrinkWrap.create(WebArchive.class, "bare.war")
                .addPackage(BareApplication.class.getPackage())
                .addAsLibrary(new File(DataTable.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()))
                .addAsResource(parts + "persistence.xml", "META-INF/persistence.xml")
                .addAsWebResource(parts + "page.xhtml", "page.xhtml")
                .setWebXML(parts + "web.xml")
                .addAsWebInfResource(
                        new org.jboss.shrinkwrap.api.asset.StringAsset(
                                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml")
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        return file;
    }

    static Map<String, Load.Use> uses(int port, DatabaseAccess database, int clients) throws SQLException, IOException {
        List<String> ids;
        try (var connection = database.asOwner()) {
            ids = new Known(connection).texts("SELECT id FROM bare_row LIMIT 2000");
        }
        var visitors = Uses.visitors(port, java.util.Collections.nCopies(clients, ""));
        var body = "{\"title\":\"Row\",\"place\":\"Sample site 7\",\"narrative\":\"" + Uses.narrative() + "\"}";
        var uses = new TreeMap<String, Load.Use>();
        uses.put(PAGE, (wire, client) -> visitors.get(client).get(wire, "/page.xhtml"));
        uses.put(INSERT, (wire, client) -> visitors.get(client).postJson(wire, "/api/rows", body, List.of()));
        uses.put(READ, (wire, client) -> visitors.get(client).get(wire, "/api/rows/" + Uses.any(ids)));
        uses.put(JDBC, (wire, client) -> visitors.get(client).postJson(wire, "/api/rows/jdbc", body, List.of()));
        return uses;
    }
}
