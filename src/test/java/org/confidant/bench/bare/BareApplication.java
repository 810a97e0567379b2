package org.confidant.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Turns REST on. */
@ApplicationPath("api")
public class BareApplication extends Application {}
