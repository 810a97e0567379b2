package org.confidant.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.people.Engagement.Kind;
import org.confidant.people.ImportRow.Fault;

/**
 * What a list says of where people work and with what: one site, and systems and agreements parted by semicolons. What
 * the list leaves out of a cell ends the day before; a column that it does not have changes nothing.
 */
record ImportPlaces(
        Map<String, UUID> sites,
        Map<String, UUID> systems,
        Map<String, UUID> agreements,
        Map<UUID, UUID> siteOf,
        Map<UUID, Set<UUID>> systemsOf,
        Map<UUID, Set<UUID>> agreementsOf) {

    static final ImportPlaces NONE = new ImportPlaces(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static final List<String> COLUMNS = List.of("site", "systems", "agreements");

    /** What a row asks for; of what it does not ask for, null. */
    record Wanted(boolean siteAsked, UUID site, Set<UUID> systems, Set<UUID> agreements) {

        static final Wanted NOTHING = new Wanted(false, null, null, null);

        Set<UUID> of(Kind kind) {
            return kind == Kind.SYSTEM ? systems : agreements;
        }
    }

    static boolean asked(List<ImportLines.Line> lines) {
        return !lines.isEmpty() && COLUMNS.stream().anyMatch(lines.get(0).cells()::containsKey);
    }

    Wanted wanted(ImportLines.Line line, List<Fault> faults) {
        var site = line.cells().containsKey("site") ? each(line, "site", sites, faults) : null;
        return new Wanted(
                site != null,
                site == null || site.isEmpty() ? null : site.iterator().next(),
                line.cells().containsKey("systems") ? each(line, "systems", systems, faults) : null,
                line.cells().containsKey("agreements") ? each(line, "agreements", agreements, faults) : null);
    }

    private static Set<UUID> each(ImportLines.Line line, String column, Map<String, UUID> names, List<Fault> faults) {
        var cell = line.cell(column);
        var found = new LinkedHashSet<UUID>();
        if (cell == null) return found;
        for (var name : column.equals("site") ? List.of(cell) : Arrays.asList(cell.split(";"))) {
            var id = names.get(name.strip().toLowerCase(Locale.ROOT));
            if (id == null) {
                faults.add(new Fault(
                        column,
                        "There is nothing called \"" + name.strip() + "\" here. Add it first, or mend the name."));
            } else {
                found.add(id);
            }
        }
        return found;
    }

    /** In words, what would change for somebody who is here already. */
    List<String> changes(UUID personId, Wanted wanted) {
        var changes = new ArrayList<String>();
        if (wanted.siteAsked() && !Objects.equals(siteOf.get(personId), wanted.site())) {
            changes.add("site: " + name(sites, siteOf.get(personId)) + " \u2192 " + name(sites, wanted.site()));
        }
        change(changes, "systems", systems, systemsOf.getOrDefault(personId, Set.of()), wanted.systems());
        change(changes, "agreements", agreements, agreementsOf.getOrDefault(personId, Set.of()), wanted.agreements());
        return changes;
    }

    private static void change(
            List<String> changes, String what, Map<String, UUID> names, Set<UUID> before, Set<UUID> after) {
        if (after != null && !before.equals(after)) {
            changes.add(what + ": " + names(names, before) + " \u2192 " + names(names, after));
        }
    }

    private static String names(Map<String, UUID> names, Set<UUID> ids) {
        return ids.isEmpty()
                ? "none"
                : ids.stream().map(id -> name(names, id)).sorted().collect(Collectors.joining(", "));
    }

    private static String name(Map<String, UUID> names, UUID id) {
        if (id == null) return "none";
        var byId = new LinkedHashMap<UUID, String>();
        names.forEach((name, each) -> byId.put(each, name));
        return byId.getOrDefault(id, "none");
    }
}
