package org.confidant.training;

import java.util.UUID;

/** What a record of a completion takes from the catalogue on the day it is made. */
public record CourseTerms(
        UUID id, String code, String title, String courseVersion, Integer validityMonths, Integer passMark) {}
