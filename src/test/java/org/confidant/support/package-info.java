/** What the tests stand on: the application deployed in a container, the application running whole, and a browser. */
package org.confidant.support;
