/**
 * Everything that people signed and completed, to see and to take along: their own for everybody, also when they leave;
 * that of one person, one policy or one period for those who answer for it. The rooms keep it and the audit room proves
 * it; this room puts it together and knows neither of them.
 */
package org.confidant.proof;
