/**
 * What the Data Security and Protection Toolkit asks for beside a figure (TRN-06): which roles need which training, that
 * it was delivered, and whether it worked. Each is written, never changed; a later version takes its place, and somebody
 * senior who did not write it endorses it.
 */
package org.confidant.training.toolkit;
