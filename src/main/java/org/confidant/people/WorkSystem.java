package org.confidant.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;

/** A system that holds information about people, and that some have access to. Known by its name. */
@Entity
@Table(name = "work_system")
public class WorkSystem extends Identified {

    static final int LONGEST_NAME = 120;

    private String name;

    protected WorkSystem() {}

    static WorkSystem named(String wanted) {
        if (wanted == null || wanted.isBlank() || wanted.strip().length() > LONGEST_NAME || wanted.contains(";")) {
            throw new Invalid("placeName", "Give a name of at most 120 characters, without a semicolon.");
        }
        var made = new WorkSystem();
        made.name = wanted.strip();
        return made;
    }

    String name() {
        return name;
    }
}
