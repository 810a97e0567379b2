package org.confidant.incident;

import java.util.List;

/**
 * Who reported, as far as the reader may know (INC-20).
 *
 * @param name in words that stand in a sentence; never the name of somebody who reported in confidence, but for those
 *     who may know it
 * @param concealed whether there is a name that the reader does not see
 * @param mayAnswer whether the reader may be the second person for a request of somebody else
 */
public record ReporterView(
        ReporterMode mode, String name, boolean concealed, boolean mayAnswer, List<IdentityLine> requests) {}
