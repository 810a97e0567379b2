package org.confidant.foundation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetOutTest {

    @Test
    void numbersAndDaysAreWhatTheyAreAndTextsAreNoFormulas() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new SheetOut(bytes, "Training");
        out.row(List.of("Day", "People", "Name"));
        out.row(Arrays.asList(LocalDate.of(2026, 11, 23), 39L, "=1+1 <b> & \u0001é"));
        out.row(Arrays.asList(null, 0, "x"));
        out.finish();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Training");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("People");
            assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(39);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("'=1+1 <b> & é");
        }
    }
}
