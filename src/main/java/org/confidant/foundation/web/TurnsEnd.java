package org.confidant.foundation.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Gives the turn of a request back when the request is over, however it ended. */
@WebListener
public class TurnsEnd implements ServletRequestListener {

    @Inject
    private Turns turns;

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        turns.giveBack(event.getServletRequest());
    }
}
