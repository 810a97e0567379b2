/**
 * Who is trained, in figures (TRN-04, TRN-05): for the organisation, for each team and each role, over twelve months and
 * in the year of the toolkit, month by month. Whole numbers are counted, shares are compared exactly and shown cut, and
 * every figure opens the people behind it.
 */
package org.confidant.training.analysis;
