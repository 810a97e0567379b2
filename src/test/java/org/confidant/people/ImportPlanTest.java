package org.confidant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.people.ImportRow.Kind;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER = "given_name,family_name,email,job_title,employment_type,started_on";
    private static final UUID TEAM = UUID.randomUUID();
    private static final ImportPlan.Known SARAH = new ImportPlan.Known(
            UUID.randomUUID(),
            new PersonDetails(
                    "Sarah",
                    "Sample",
                    null,
                    "sarah@sample.example",
                    "Nurse",
                    "17",
                    TEAM,
                    EmploymentType.PERMANENT,
                    null,
                    LocalDate.of(2020, 1, 6)),
            null,
            null);

    @Test
    void POL_01_somebodyNewIsAdded() {
        var row = only(HEADER + "\nTom,Test,tom@sample.example,Clerk,VOLUNTEER,2026-11-01");

        assertThat(row.kind()).isEqualTo(Kind.ADD);
        assertThat(row.details().employmentType()).isEqualTo(EmploymentType.VOLUNTEER);
    }

    @Test
    void POL_01_somebodyKnownIsChangedAndTheChangeIsSaid() {
        var row = only(HEADER + "\nSarah,Sample,SARAH@sample.example,Lead nurse,PERMANENT,06/01/2020");

        assertThat(row.kind()).isEqualTo(Kind.CHANGE);
        assertThat(row.changes()).containsExactly("job title: Nurse \u2192 Lead nurse");
    }

    @Test
    void POL_01_whatIsTheSameIsUnchangedAndMissingColumnsStayAsTheyAre() {
        var row = only(HEADER + "\nSarah,Sample,sarah@sample.example,Nurse,Permanent,2020-01-06");

        assertThat(row.kind()).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void SEC_05_aLastDayMakesALeaver() {
        var row = only(HEADER + ",left_on\nSarah,Sample,sarah@sample.example,Nurse,PERMANENT,2020-01-06,2026-11-30");

        assertThat(row.kind()).isEqualTo(Kind.LEAVE);
        assertThat(row.changes()).containsExactly("last day: none \u2192 2026-11-30");
    }

    @Test
    void POL_01_everyErrorNamesItsRowAndColumn() {
        var rows = plan(HEADER + ",team,line_manager_email\n"
                + "Tom,Test,tom@sample.example,Clerk,VOLUNTEER,2026-11-01,,\n"
                + ",Test,not an address,Clerk,BUTLER,31/02/2026,Nowhere,nobody@sample.example");

        var wrong = rows.get(1);
        assertThat(wrong.line()).isEqualTo(3);
        assertThat(wrong.kind()).isEqualTo(Kind.ERROR);
        assertThat(wrong.faults().stream().map(ImportRow.Fault::column).toList())
                .containsExactlyInAnyOrder(
                        "given_name", "email", "employment_type", "started_on", "team", "line_manager_email");
    }

    @Test
    void POL_01_aManagerMayComeInTheSameFile() {
        var rows = plan(HEADER + ",line_manager_email\n"
                + "Tom,Test,tom@sample.example,Clerk,VOLUNTEER,2026-11-01,mia@sample.example\n"
                + "Mia,Test,mia@sample.example,Lead,PERMANENT,2026-11-01,");

        assertThat(rows).extracting(ImportRow::kind).containsOnly(Kind.ADD);
    }

    @Test
    void ACT_04_oneAddressTwiceInAFileIsAnError() {
        var rows = plan(HEADER + "\nTom,Test,tom@sample.example,Clerk,VOLUNTEER,2026-11-01"
                + "\nTim,Test,TOM@sample.example,Clerk,VOLUNTEER,2026-11-01");

        assertThat(rows.get(1).faults()).extracting(ImportRow.Fault::column).containsExactly("email");
    }

    @Test
    void POL_01_aWrongHeaderSaysWhatIsMissing() {
        assertThatThrownBy(() -> ImportLines.read("name,email\nTom,tom@sample.example"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("given_name");
        assertThatThrownBy(() -> ImportLines.read(HEADER + ",salary\n,,,,,,"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Column 7");
    }

    @Test
    void POL_01_semicolonsAByteOrderMarkAndWindowsLettersAreRead() {
        var windows = (HEADER.replace(',', ';') + "\r\nZo\u00eb;Test;zoe@sample.example;Clerk;VOLUNTEER;2026-11-01")
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        var marked = ("\uFEFF" + HEADER + "\nZo\u00eb,Test,zoe@sample.example,Clerk,VOLUNTEER,2026-11-01")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(only(Uploads.text(windows)).details().givenName()).isEqualTo("Zo\u00eb");
        assertThat(only(Uploads.text(marked)).details().givenName()).isEqualTo("Zo\u00eb");
    }

    @Test
    void POL_01_moreThanTwentyThousandRowsAreTooMany() {
        var text = HEADER
                + IntStream.rangeClosed(0, ImportLines.MOST)
                        .mapToObj(i -> "\nA,B,p" + i + "@sample.example,Clerk,VOLUNTEER,2026-11-01")
                        .collect(Collectors.joining());

        assertThatThrownBy(() -> ImportLines.read(text)).isInstanceOf(TooLarge.class);
    }

    @Property
    void POL_01_whateverTheCellsHoldARowIsPlannedOrTheFileRefused(
            @ForAll String given, @ForAll String email, @ForAll String type, @ForAll String date) {
        try {
            var rows = plan(HEADER + "\n" + String.join(",", given, "Test", email, "Clerk", type, date));
            assertThat(rows).allSatisfy(row -> assertThat(row.kind()).isNotNull());
        } catch (Problem refused) {
            assertThat(refused.field()).isEqualTo("file");
        }
    }

    private static ImportRow only(String text) {
        return plan(text).get(0);
    }

    private static List<ImportRow> plan(String text) {
        return ImportPlan.of(ImportLines.read(text), List.of(SARAH), Map.of(TEAM, "Ward"), ImportPlaces.NONE, TODAY);
    }
}
