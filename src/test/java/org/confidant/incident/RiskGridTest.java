package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskGridTest {

    /** Rows: likelihood 1 to 5; columns: severity 1 to 5. '-' record only, 'I' tell the ICO, 'D' tell the DHSC too. */
    private static final String[] CELLS = {"-----", "-----", "-IIDD", "-IIDD", "-IIDD"};

    @Test
    void INC_11_allTwentyFiveCells() {
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int severity = 1; severity <= 5; severity++) {
                var cell = CELLS[likelihood - 1].charAt(severity - 1);
                var grid = new RiskGrid(likelihood, severity);

                assertThat(grid.ico()).as("%s ICO", grid).isEqualTo(cell != '-');
                assertThat(grid.dhsc()).as("%s DHSC", grid).isEqualTo(cell == 'D');
                assertThat(grid.advice()).isEqualTo(cell == '-' ? Choice.NOT_NOTIFY : Choice.NOTIFY);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 5, 10, No need to notify the ICO",
        "3, 2, 6, Notify the ICO",
        "3, 4, 12, Notify the ICO and the Department of Health and Social Care",
        "5, 1, 5, No need to notify the ICO"
    })
    void INC_11_theProductIsShownAndIsNotTheThreshold(int likelihood, int severity, int product, String advice) {
        var grid = new RiskGrid(likelihood, severity);

        assertThat(grid.product()).isEqualTo(product);
        assertThat(grid.adviceWords()).isEqualTo(advice);
    }

    @Test
    void INC_12_vulnerablePeopleAreNeverRatedBelowTwoWhileItIsNotContained() {
        assertThat(RiskGrid.rated(1, 1, true, false)).isEqualTo(new RiskGrid(2, 2));
        assertThat(RiskGrid.rated(4, 1, true, false)).isEqualTo(new RiskGrid(4, 2));
        assertThat(RiskGrid.rated(1, 1, true, true)).isEqualTo(new RiskGrid(1, 1));
        assertThat(RiskGrid.rated(1, 1, false, false)).isEqualTo(new RiskGrid(1, 1));
    }

    @Test
    void INC_16_priorityFollowsTheGrid() {
        assertThat(new RiskGrid(3, 4).priority()).isEqualTo(Priority.P1);
        assertThat(new RiskGrid(3, 2).priority()).isEqualTo(Priority.P2);
        assertThat(new RiskGrid(2, 5).priority()).isEqualTo(Priority.P3);
    }

    @Test
    void refusesWhatIsNotACell() {
        assertThatThrownBy(() -> new RiskGrid(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RiskGrid(3, 6)).isInstanceOf(IllegalArgumentException.class);
    }
}
