package org.confidant.policy.campaign;

import java.util.UUID;

/** The figures of one team; the id is null for people without a team. */
public record TeamFigures(UUID teamId, String team, Figures figures) {}
