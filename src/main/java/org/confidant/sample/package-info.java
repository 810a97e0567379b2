/**
 * An invented organisation, loaded into an empty database at the first start when {@code confidant.sample} says so:
 * for a first look and for the tests that come in by the front door. Everything goes through the services of the
 * rooms, so that the sample obeys every rule. Nobody here exists.
 */
package org.confidant.sample;
