package org.confidant.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.confidant.people.SignAgain;

/** Hears who is asked to sign again. Public, because in-container tests bring it along. */
@ApplicationScoped
public class AskedAgain {

    private final List<SignAgain> heard = new CopyOnWriteArrayList<>();

    void hear(@Observes SignAgain event) {
        heard.add(event);
    }

    public List<SignAgain> heard() {
        return List.copyOf(heard);
    }
}
