package org.confidant.foundation.faces;

import java.util.List;

/** One line of a list, ready to be written: what {@code <house:table>} asks of its rows. */
public interface Line {

    List<Cell> cells();
}
