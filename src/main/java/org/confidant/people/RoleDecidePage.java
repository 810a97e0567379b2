package org.confidant.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.security.Caller;

/** Decides on a proposed role, or ends one. The password it takes is wiped in the same request. */
@Named
@ViewScoped
public class RoleDecidePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RoleService roles;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private UUID id;
    private long version;
    private String why;
    private transient char[] password;
    private LocalDate lastDay;
    private transient AssignmentRow row;
    private transient Map<UUID, String> names;

    /** Once for each request; the version stays the one that was first shown. */
    public void load() {
        row = roles.one(id);
        names = people.names(Arrays.asList(row.proposedBy(), row.decidedBy()));
        if (version == 0) {
            version = row.version();
            lastDay = Today.by(clock);
        }
    }

    public String approve() {
        try {
            if (roles.passwordIsDue()) {
                people.reauthenticate(password == null ? new char[0] : password);
            }
            roles.approve(id, version);
        } finally {
            forget();
        }
        return done("The role is approved.");
    }

    public String refuse() {
        roles.refuse(id, version, why);
        return done("The role is refused.");
    }

    public String end() {
        roles.end(id, version, lastDay);
        return done("The end of the role is recorded.");
    }

    private void forget() {
        if (password != null) {
            Arrays.fill(password, '\0');
            password = null;
        }
    }

    private static String done(String notice) {
        Notice.later(notice);
        return "roles?faces-redirect=true";
    }

    public boolean isMine() {
        return caller.personId().equals(getRow().proposedBy())
                || caller.personId().equals(row.personId());
    }

    public boolean isPasswordDue() {
        return roles.passwordIsDue();
    }

    public String nameOf(UUID person) {
        getRow();
        return names.getOrDefault(person, "");
    }

    public AssignmentRow getRow() {
        if (row == null) {
            load();
        }
        return row;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed == null ? null : typed.toCharArray();
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
