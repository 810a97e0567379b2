package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the present person owes and has signed. */
@Named
@RequestScoped
public class PolicyMinePage {

    @Inject
    private SigningService signing;

    private List<MyPolicy> all = List.of();

    public void load() {
        all = signing.mine();
    }

    public List<MyPolicy> getOwed() {
        return all.stream().filter(MyPolicy::isOwed).toList();
    }

    public List<MyPolicy> getOthers() {
        return all.stream().filter(mine -> !mine.isOwed()).toList();
    }

    public String getLead() {
        var owed = getOwed();
        if (owed.isEmpty())
            return all.isEmpty() ? "Nothing waits for your signature." : "Everything is signed. Nothing waits for you.";
        long late = owed.stream().filter(MyPolicy::overdue).count();
        var waiting = owed.size() == 1
                ? "One policy waits for your signature"
                : owed.size() + " policies wait for your signature";
        return waiting
                + (late == 0
                        ? "."
                        : late == owed.size()
                                ? ", and it is late.".replace("it is", owed.size() == 1 ? "it is" : "they are")
                                : ", " + late + " of them late.");
    }
}
