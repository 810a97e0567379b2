package org.confidant.training.analysis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.confidant.foundation.files.CsvOut;
import org.confidant.foundation.files.SheetOut;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.training.CompletionBook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("training/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TrainingFigureResource {

    private static final List<String> FIGURE_COLUMNS = List.of(
            "Day",
            "Of",
            "Name",
            "People at work and not exempt",
            "Trained in the twelve months",
            "Per cent, cut",
            "Trained in the toolkit's year",
            "Per cent in the year, cut");
    private static final List<String> PEOPLE_COLUMNS = List.of("Name", "E-mail address", "Team", "Last completed");

    @Inject
    private TrainingFigureService figures;

    @Inject
    private CompletionBook book;

    @GET
    @Operation(summary = "Who is trained: whole numbers by organisation, team and role, for fourteen days of the year")
    public FigureSheet figures() {
        return figures.figures();
    }

    @GET
    @Path("table.csv")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "The same as CSV")
    public Response csv() {
        var sheet = figures.takeAway();
        return csv("training-figures", rows -> table(sheet, rows));
    }

    @GET
    @Path("table.xlsx")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaType.APPLICATION_JSON})
    @Operation(summary = "The same as a workbook")
    public Response xlsx() {
        var sheet = figures.takeAway();
        return xlsx("training-figures", rows -> table(sheet, rows));
    }

    @GET
    @Path("people")
    @Operation(summary = "The people behind a figure, by family name")
    public Slice<PersonBehind> people(
            @BeanParam BehindQuery query, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return figures.behind(query.asked(book.today()), SliceRequest.of(limit, cursor));
    }

    @GET
    @Path("people.csv")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "All the people behind a figure as CSV")
    public Response peopleCsv(@BeanParam BehindQuery query) {
        var asked = query.asked(book.today());
        var first = figures.takeAway(asked);
        return csv("training-people", rows -> people(asked, first, rows));
    }

    @GET
    @Path("people.xlsx")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaType.APPLICATION_JSON})
    @Operation(summary = "All the people behind a figure as a workbook")
    public Response peopleXlsx(@BeanParam BehindQuery query) {
        var asked = query.asked(book.today());
        var first = figures.takeAway(asked);
        return xlsx("training-people", rows -> people(asked, first, rows));
    }

    private void people(Behind asked, Slice<PersonBehind> first, Consumer<List<?>> rows) {
        rows.accept(PEOPLE_COLUMNS);
        var slice = first;
        while (true) {
            for (var person : slice.rows())
                rows.accept(Arrays.asList(person.name(), person.email(), person.team(), person.completedOn()));
            if (slice.next() == null) return;
            slice = figures.behind(asked, SliceRequest.of(SliceRequest.MOST, slice.next()));
        }
    }

    private static void table(FigureSheet sheet, Consumer<List<?>> rows) {
        rows.accept(FIGURE_COLUMNS);
        for (var figure : sheet.figures())
            rows.accept(List.of(
                    figure.asOf(),
                    figure.scope().label(),
                    figure.name(),
                    figure.people(),
                    figure.trained(),
                    figure.rolling().shown(),
                    figure.trainedInYear(),
                    figure.inYear().shown()));
    }

    private interface Table {
        void write(Consumer<List<?>> rows) throws IOException;
    }

    private static Response csv(String name, Table table) {
        StreamingOutput body = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            table.write(CsvOut.to(writer)::row);
            writer.flush();
        };
        return file(body, CsvOut.TYPE, name + ".csv");
    }

    private static Response xlsx(String name, Table table) {
        StreamingOutput body = (OutputStream out) -> {
            var sheet = new SheetOut(out, "Training");
            table.write(sheet::row);
            sheet.finish();
        };
        return file(body, SheetOut.TYPE, name + ".xlsx");
    }

    private static Response file(StreamingOutput body, String type, String name) {
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
