package org.confidant.agreement;

import org.confidant.foundation.persistence.Slice;

/** A part of the register and what all of it holds. */
public record AgreementsFound(AgreementOverview overview, Slice<AgreementRow> slice) {}
