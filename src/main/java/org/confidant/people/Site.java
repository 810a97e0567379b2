package org.confidant.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;

/** A place where people work. Known by its name. */
@Entity
@Table(name = "site")
public class Site extends Identified {

    static final int LONGEST_NAME = 120;

    private String name;

    protected Site() {}

    static Site named(String wanted) {
        if (wanted == null || wanted.isBlank() || wanted.strip().length() > LONGEST_NAME || wanted.contains(";")) {
            throw new Invalid("placeName", "Give a name of at most 120 characters, without a semicolon.");
        }
        var made = new Site();
        made.name = wanted.strip();
        return made;
    }

    String name() {
        return name;
    }
}
