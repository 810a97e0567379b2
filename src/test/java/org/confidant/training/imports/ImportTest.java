package org.confidant.training.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.files.CsvOut;
import org.confidant.foundation.problem.Invalid;
import org.confidant.training.CourseNames;
import org.confidant.training.CourseTerms;
import org.confidant.training.Done;
import org.confidant.training.imports.ImportVerdict.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of completions: read, understood and judged, row by row (TRN-02). */
class ImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CourseTerms DSA1 =
            new CourseTerms(UUID.randomUUID(), "DSA1", "Data Security Awareness, level 1", "2026", 12, 80);
    private static final CourseTerms CALD =
            new CourseTerms(UUID.randomUUID(), "CALD", "Caldicott principles", "3", 24, null);
    private static final CourseNames COURSES = new CourseNames(
            List.of(DSA1, CALD),
            Map.of("NHS|CSTF|Information Governance|1 Year|", Optional.of(DSA1), "Fire Safety", Optional.empty()));

    private static final Somebody ANN = somebody("ann@sample.example", "1001", "Ann", "Alder", "Reception");
    private static final Somebody BO = somebody("bo@sample.example", null, "Bo", "Birch", "Reception");
    private static final Somebody TWIN = somebody("twin@sample.example", "1003", "Bo", "Birch", "Talking");
    private static final List<Somebody> PEOPLE = List.of(ANN, BO, TWIN);

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void TRN_02_aFileIsReadWhateverPartsItsCells(String between) {
        var text = ImportText.of(("Email,Course,Score\na@x,\"DSA,1;\t\",90\n")
                .replace(",S", between + "S")
                .replace("Email,", "Email" + between)
                .replace("a@x,", "a@x" + between)
                .replace(",90", between + "90")
                .getBytes(UTF_8));

        assertThat(text.look().columns()).containsExactly("Email", "Course", "Score");
        assertThat(text.first(1).get(0).cells()).containsExactly("a@x", "DSA,1;\t", "90");
    }

    @Test
    void TRN_02_aByteOrderMarkAndTheOldEncodingAreUnderstood() {
        assertThat(ImportText.of("\uFEFFName\nZoë\n".getBytes(UTF_8)).look().columns())
                .containsExactly("Name");
        assertThat(ImportText.of("Name\nZoë – 90 %\n".getBytes(Charset.forName("windows-1252")))
                        .first(1)
                        .get(0)
                        .cells())
                .containsExactly("Zoë – 90 %");
    }

    @Test
    void TRN_02_aQuotedLineBreakIsPartOfItsCellAndLinesAreCountedAsAnEditorCounts() {
        var text = ImportText.of("A,B\r\n\"one\r\ntwo\",x\r\n\r\nlast,y\r\n".getBytes(UTF_8));

        var rows = text.first(9);
        assertThat(rows).extracting(ImportText.Row::number).containsExactly(2L, 5L);
        assertThat(rows.get(0).cells()).containsExactly("one\r\ntwo", "x");
        assertThat(text.look().rows()).isEqualTo(2);
    }

    @Test
    void TRN_02_aFileThatIsNoTableIsRefusedWithOneSentence() {
        assertThatThrownBy(() -> ImportText.of("".getBytes(UTF_8)).look()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> ImportText.of("A,B\n".getBytes(UTF_8)).look())
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("no row below");
        assertThatThrownBy(
                        () -> ImportText.of("A,B\n\"open,b\n".getBytes(UTF_8)).look())
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("not in CSV");
    }

    @Test
    void TRN_02_theSameColumnsInAnotherOrderAreKnownAgainAndSoAreRowsThatWentBack() {
        var signature = ImportText.signature(List.of("Email Address", "Course", "Completed"));

        assertThat(ImportText.signature(List.of("completed", "EMAIL-ADDRESS", "course")))
                .isEqualTo(signature);
        assertThat(ImportText.signature(
                        List.of("Email Address", "Course", "Completed", ImportText.LINE, ImportText.WHY)))
                .isEqualTo(signature);
        assertThat(ImportText.signature(List.of("Email Address", "Course", "Completed", "Score")))
                .isNotEqualTo(signature);
    }

    @Test
    void TRN_02_theUsualColumnsOfTheStaffRecordAreRecognised() {
        var told = ImportMapping.suggested(
                List.of("Org L4", "Last Name", "First Name", "Employee Number", "Competence Name", "Date Attained"));

        assertThat(told.columns())
                .containsEntry(ImportField.EMPLOYEE_NO, "Employee Number")
                .containsEntry(ImportField.COURSE, "Competence Name")
                .containsEntry(ImportField.COMPLETED_ON, "Date Attained")
                .containsEntry(ImportField.FAMILY_NAME, "Last Name")
                .containsEntry(ImportField.TEAM, "Org L4");
        told.check(List.of("Org L4", "Last Name", "First Name", "Employee Number", "Competence Name", "Date Attained"));
    }

    @Test
    void TRN_02_theUsualColumnsOfTheNationalELearningAreRecognised() {
        var told = ImportMapping.suggested(List.of(
                "User name",
                "First name",
                "Surname",
                "Email address",
                "Course name",
                "Score",
                "Status",
                "Completed on"));

        assertThat(told.columns())
                .containsEntry(ImportField.EMAIL, "Email address")
                .containsEntry(ImportField.COURSE, "Course name")
                .containsEntry(ImportField.STATUS, "Status")
                .containsEntry(ImportField.SCORE, "Score")
                .containsEntry(ImportField.COMPLETED_ON, "Completed on");
    }

    @Test
    void TRN_02_aNameAloneDoesNotTellAPerson() {
        var mapping = new ImportMapping(
                Map.of(ImportField.FULL_NAME, "Name", ImportField.COMPLETED_ON, "Day"), "DSA1", false);

        assertThatThrownBy(() -> mapping.check(List.of("Name", "Day")))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.violations())
                        .extracting(violation -> violation.field())
                        .containsExactly("EMAIL"));
        assertThat(ImportMapping.parse(mapping.text())).isEqualTo(mapping);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 2026-11-19",
        "19/11/2026, 2026-11-19",
        "1/2/2026, 2026-02-01",
        "19.11.2026, 2026-11-19",
        "19-NOV-2026, 2026-11-19",
        "01-Sept-2026, 2026-09-01",
        "19 November 2026, 2026-11-19",
        "2026-11-19T10:22:00Z, 2026-11-19",
        "19/11/2026 09:05, 2026-11-19",
        "29/02/2026,",
        "11/19/2026,",
        "19/11/26,",
        "soon,"
    })
    void TRN_02_daysAreReadInTheFormsThatExportsUseAndNeverGuessed(String cell, LocalDate day) {
        assertThat(ImportDays.read(cell)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource({"85, 85", "85%, 85", "79.9, 79", "17/20, 85", "-, ", "n/a, "})
    void TRN_08_aScoreIsCutNeverRoundedUpToThePassMark(String cell, Integer score) {
        assertThat(ImportJudge.score(cell)).isEqualTo(score);
    }

    @Test
    void TRN_02_oneFileShowsEveryKindOfRow() {
        var kinds = judged("""
                Email,Number,Course,Day,Status,Score
                ann@sample.example,1001,DSA1,2026-11-01,Completed,90
                ANN@sample.example,,data security awareness,2026-11-01,Passed,90
                ,1001,NHS|CSTF|Information Governance|1 Year|,01/11/2026,Passed,90
                bo@sample.example,,Caldicott Principles,2026-10-01,Completed,
                bo@sample.example,,Fire Safety,2026-10-01,Completed,
                bo@sample.example,,Something new,2026-10-01,Completed,
                bo@sample.example,,CALD,2026-10-02,In progress,
                nobody@sample.example,,CALD,2026-10-02,Completed,
                ann@sample.example,1003,CALD,2026-10-02,Completed,
                ann@sample.example,,CALD,2026-12-24,Completed,
                ann@sample.example,,CALD,yesterday,Completed,
                ann@sample.example,,DSA1,2026-11-02,Completed,79
                ann@sample.example,,DSA1,2026-11-03,Completed,
                """, Set.of(new Done(BO.id(), CALD.id(), LocalDate.of(2026, 10, 1))));

        assertThat(kinds)
                .extracting(ImportVerdict::kind)
                .containsExactly(
                        Kind.FRESH,
                        Kind.UNPLACED,
                        Kind.REPEATED,
                        Kind.KNOWN,
                        Kind.LEFT_OUT,
                        Kind.UNPLACED,
                        Kind.LEFT_OUT,
                        Kind.BROKEN,
                        Kind.BROKEN,
                        Kind.BROKEN,
                        Kind.BROKEN,
                        Kind.BROKEN,
                        Kind.BROKEN);
        assertThat(kinds.get(8).why()).contains("two different people");
        assertThat(kinds.get(9).why()).contains("future");
        assertThat(kinds.get(11).why()).contains("pass mark is 80");
        assertThat(kinds.get(12).why()).contains("has a test");
    }

    @Test
    void TRN_02_anEmployeeNumberThatContradictsTheAddressIsBroken() {
        assertThat(judged("Email,Number,Course,Day,Status,Score\nann@sample.example,9999,CALD,2026-10-02,Passed,\n")
                        .get(0)
                        .why())
                .contains("another employee number");
        // who has no number here can have one elsewhere
        assertThat(judged("Email,Number,Course,Day,Status,Score\nbo@sample.example,9999,CALD,2026-10-02,Passed,\n")
                        .get(0)
                        .kind())
                .isEqualTo(Kind.FRESH);
    }

    @Test
    void TRN_02_aNameCountsOnlyWhenItFitsOnePersonAndNobodyIsGuessed() {
        var mapping = new ImportMapping(
                Map.of(ImportField.FULL_NAME, "Name", ImportField.TEAM, "Team", ImportField.COMPLETED_ON, "Day"),
                "CALD",
                false);
        var verdicts = judged(
                "Name,Team,Day\nBirch Bo,Reception,2026-10-02\nBo Birch,,2026-10-02\nBo Birch,Nowhere,2026-10-02\n",
                mapping,
                Set.of());

        assertThat(verdicts.get(0).personId()).isEqualTo(BO.id());
        assertThat(verdicts.get(1).why()).contains("A name alone is not enough");
        assertThat(verdicts.get(2).why()).contains("Nobody here");
        var bothInOneTeam =
                new ImportMatch(List.of(BO, somebody("bo2@sample.example", null, "Bo", "Birch", "Reception")));
        assertThat(bothInOneTeam
                        .find(new ImportCells(
                                2,
                                List.of("Bo Birch", "Reception"),
                                Map.of(ImportField.FULL_NAME, 0, ImportField.TEAM, 1)))
                        .why())
                .contains("More than one person fits");
    }

    @Test
    void TRN_08_aRowWithoutAScoreCountsOnlyWhenTheProviderTests() {
        var file = "Email,Course,Day\nann@sample.example,DSA1,2026-11-01\n";
        var columns = Map.of(ImportField.EMAIL, "Email", ImportField.COURSE, "Course", ImportField.COMPLETED_ON, "Day");

        assertThat(judged(file, new ImportMapping(columns, null, false), Set.of())
                        .get(0)
                        .kind())
                .isEqualTo(Kind.BROKEN);
        assertThat(judged(file, new ImportMapping(columns, null, true), Set.of())
                        .get(0)
                        .kind())
                .isEqualTo(Kind.FRESH);
    }

    @Test
    void TRN_02_aPartThatIsJudgedAgainIsNoRepetition() {
        var text = ImportText.of("Email,Day\nann@sample.example,2026-11-01\n".getBytes(UTF_8));
        var mapping =
                new ImportMapping(Map.of(ImportField.EMAIL, "Email", ImportField.COMPLETED_ON, "Day"), "CALD", false);
        var judge = new ImportJudge(mapping, text.look().columns(), COURSES, TODAY);
        var row = judge.cells(text.first(1).get(0));
        var people = new ImportMatch(PEOPLE);

        assertThat(judge.again().judge(row, people, Set.of()).kind()).isEqualTo(Kind.FRESH);
        assertThat(judge.again().judge(row, people, Set.of()).kind()).isEqualTo(Kind.FRESH);
        judge.agree();
        assertThat(judge.again().judge(row, people, Set.of()).kind()).isEqualTo(Kind.REPEATED);
    }

    @Test
    void TRN_02_theRowsThatGoBackHaveTheirLineTheirReasonAndNoFormula() {
        var text = ImportText.of("Email,Course\n\"=HYPERLINK(\"\"http://x\"\")\",\"+1, two\nlines\"\n".getBytes(UTF_8));
        var rejects = new Rejects();
        text.each(
                rejects::begin,
                row -> rejects.take(
                        new ImportCells(row.number(), row.cells(), Map.of()), ImportVerdict.broken("Because.")));

        var back = new String(ImportText.unpack(rejects.packed()), UTF_8);
        assertThat(back)
                .isEqualTo("\uFEFFEmail,Course,Line in the file,Why it was not taken\r\n"
                        + "\"'=HYPERLINK(\"\"http://x\"\")\",\"'+1, two\nlines\",2,Because.\r\n");
        // mended and brought again, the two columns are not written twice
        var again = new Rejects();
        ImportText.of(back.getBytes(UTF_8))
                .each(
                        again::begin,
                        row -> again.take(
                                new ImportCells(row.number(), row.cells(), Map.of()), ImportVerdict.broken("Still.")));
        assertThat(new String(ImportText.unpack(again.packed()), UTF_8).lines().findFirst())
                .hasValue("\uFEFFEmail,Course,Line in the file,Why it was not taken");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaBeginsWithAnApostrophe() {
        assertThat(new String(CsvOut.bytes(List.of(List.of("=1", "@x", "-5", "plain", -5))), UTF_8))
                .isEqualTo("\uFEFF'=1,'@x,'-5,plain,-5\r\n");
    }

    private static List<ImportVerdict> judged(String file) {
        return judged(file, Set.of());
    }

    private static List<ImportVerdict> judged(String file, Set<Done> onFile) {
        var mapping = new ImportMapping(
                Map.of(
                        ImportField.EMAIL, "Email",
                        ImportField.EMPLOYEE_NO, "Number",
                        ImportField.COURSE, "Course",
                        ImportField.COMPLETED_ON, "Day",
                        ImportField.STATUS, "Status",
                        ImportField.SCORE, "Score"),
                null,
                false);
        return judged(file, mapping, onFile);
    }

    private static List<ImportVerdict> judged(String file, ImportMapping mapping, Set<Done> onFile) {
        var text = ImportText.of(file.getBytes(UTF_8));
        var judge = new ImportJudge(mapping, text.look().columns(), COURSES, TODAY);
        var people = new ImportMatch(PEOPLE);
        var verdicts = new ArrayList<ImportVerdict>();
        text.each(header -> {}, row -> verdicts.add(judge.judge(judge.cells(row), people, new HashSet<>(onFile))));
        return verdicts;
    }

    private static Somebody somebody(String email, String number, String given, String family, String team) {
        return new Somebody(UUID.randomUUID(), email, number, given, family, null, team, "Sample worker");
    }
}
