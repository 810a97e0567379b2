/** What rooms add to an evidence pack, without the pack knowing the rooms. */
package org.confidant.foundation.evidence;
