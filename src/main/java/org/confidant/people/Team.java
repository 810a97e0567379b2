package org.confidant.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;

/** People who work together. Named, renamed, and deleted only while nobody is in it. */
@Entity
@Table(name = "team")
public class Team extends Identified {

    static final int LONGEST_NAME = 120;

    private String name;

    protected Team() {}

    static Team named(String name) {
        var team = new Team();
        team.rename(name);
        return team;
    }

    String name() {
        return name;
    }

    void rename(String wanted) {
        if (wanted == null || wanted.isBlank() || wanted.strip().length() > LONGEST_NAME) {
            throw new Invalid("teamName", "Give the team a name of at most 120 characters.");
        }
        name = wanted.strip();
    }
}
