/** The least that the same stack can do on the same server and database: the limit that the benchmark compares with. */
package org.confidant.bench.bare;
