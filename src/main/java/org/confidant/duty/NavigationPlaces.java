package org.confidant.duty;

import static org.confidant.foundation.security.Permission.ADMINISTER;
import static org.confidant.foundation.security.Permission.APPROVE_POLICY;
import static org.confidant.foundation.security.Permission.KEEP_LAW;
import static org.confidant.foundation.security.Permission.MANAGE_PEOPLE;
import static org.confidant.foundation.security.Permission.RECORD_TRAINING;
import static org.confidant.foundation.security.Permission.SEE_AGREEMENTS;
import static org.confidant.foundation.security.Permission.SEE_AUDIT;
import static org.confidant.foundation.security.Permission.SEE_COVERAGE;
import static org.confidant.foundation.security.Permission.SEE_INCIDENTS;
import static org.confidant.foundation.security.Permission.SEE_OWN_PEOPLE;
import static org.confidant.foundation.security.Permission.SEE_PEOPLE;
import static org.confidant.foundation.security.Permission.SEE_ROLES;
import static org.confidant.foundation.security.Permission.WRITE_POLICY;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.confidant.foundation.faces.Place;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** Which places there are, and to whom they are offered. Hiding a link is courtesy; the services decide. */
final class NavigationPlaces {

    private record Offered(Place place, Predicate<Caller> to) {}

    private record Heading(String words, List<Offered> offered) {}

    static final String DUTIES = "/index.xhtml";

    private static final List<Heading> ALL = List.of(
            new Heading(
                    null,
                    List.of(
                            place(DUTIES, "My duties", "/(index|duty/.*|incident/my-.*)\\.xhtml"),
                            place("/policy/mine.xhtml", "Policies", "/policy/(mine|read|sign|receipt|decline|quiz).*"),
                            place("/password/check.xhtml", "Passwords", "/password/.*"),
                            place("/incident/mine.xhtml", "My reports", "/incident/(mine|report|sent|receipt).*"),
                            place("/proof/mine.xhtml", "My proof", "/proof/mine.*"),
                            place("/training/mine.xhtml", "My training", "/training/mine.*"),
                            new Offered(
                                    made(
                                            "/policy/coverage.xhtml",
                                            "My people's policies",
                                            "/policy/(coverage|paper|campaign|remind|exempt|late|access).*"),
                                    caller -> caller.may(SEE_OWN_PEOPLE) && !caller.may(SEE_COVERAGE)),
                            place(
                                    "/training/my-people.xhtml",
                                    "My people's training",
                                    "/training/my-people.*",
                                    SEE_OWN_PEOPLE))),
            new Heading(
                    "Human resources",
                    List.of(
                            place(
                                    "/incident/list.xhtml",
                                    "Incidents",
                                    "/incident/(?!mine|report|sent|my-|receipt).*",
                                    SEE_INCIDENTS),
                            place(
                                    "/policy/coverage.xhtml",
                                    "Policy coverage",
                                    "/policy/(coverage|paper|campaign|remind|exempt|late|access).*",
                                    SEE_COVERAGE),
                            place(
                                    "/training/list.xhtml",
                                    "Training records",
                                    "/training/(?!mine|my-|figures|behind|toolkit|evidence).*",
                                    RECORD_TRAINING),
                            place(
                                    "/training/figures.xhtml",
                                    "Training figures",
                                    "/training/(figures|behind|toolkit|evidence).*",
                                    SEE_COVERAGE,
                                    RECORD_TRAINING))),
            new Heading(
                    "Policies",
                    List.of(place(
                            "/policy/list.xhtml",
                            "Policy drafts",
                            "/policy/(?!mine|read|sign|receipt|decline|quiz|paper|coverage|campaign|remind|exempt|late|access).*",
                            WRITE_POLICY,
                            APPROVE_POLICY))),
            new Heading(
                    "Evidence",
                    List.of(place(
                            "/proof/packs.xhtml", "Evidence packs", "/proof/(?!mine).*", SEE_COVERAGE, SEE_AUDIT))),
            new Heading(
                    "Contracts",
                    List.of(place("/agreement/list.xhtml", "Agreements", "/agreement/.*", SEE_AGREEMENTS))),
            new Heading(
                    "People",
                    List.of(
                            place("/people/list.xhtml", "People", "/people/(?!my-|role|import).*", SEE_PEOPLE),
                            place("/people/roles.xhtml", "Roles", "/people/role.*", SEE_ROLES),
                            place("/people/import.xhtml", "Import", "/people/import.*", MANAGE_PEOPLE))),
            new Heading(
                    "System",
                    List.of(
                            place("/audit/list.xhtml", "Audit", "/audit/(?!proof).*", SEE_AUDIT),
                            place("/audit/proof.xhtml", "Proof of the trail", "/audit/proof.*", SEE_AUDIT, ADMINISTER),
                            place("/admin/law.xhtml", "Law and holidays", "/admin/(law|holidays).*", KEEP_LAW),
                            place("/admin/jobs.xhtml", "Jobs", "/admin/job.*", ADMINISTER),
                            place("/admin/letters.xhtml", "Letters", "/admin/letter.*", ADMINISTER),
                            place("/admin/keys.xhtml", "Encryption keys", "/admin/keys.*", ADMINISTER),
                            place("/admin/checklist.xhtml", "Set-up checklist", "/admin/checklist.*", ADMINISTER))));

    private NavigationPlaces() {}

    static List<Place.Group> of(Caller caller, int owed) {
        return ALL.stream()
                .map(heading -> new Place.Group(
                        heading.words(),
                        heading.offered().stream()
                                .filter(one -> one.to().test(caller))
                                .map(one ->
                                        one.place().page().equals(DUTIES) ? counted(one.place(), owed) : one.place())
                                .toList()))
                .filter(group -> !group.places().isEmpty())
                .toList();
    }

    private static Place counted(Place place, int owed) {
        return new Place(place.page(), place.words(), place.room(), owed);
    }

    private static Offered place(String page, String words, String room, Permission... to) {
        return new Offered(
                made(page, words, room),
                caller -> to.length == 0 || Arrays.stream(to).anyMatch(caller::may));
    }

    private static Place made(String page, String words, String room) {
        return new Place(page, words, Pattern.compile(room), 0);
    }
}
