package org.confidant.duty;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;

/** Writes the letters that gather what somebody owes, at most one for each person and day. */
@Service
public class DailyLetterService {

    private static final int LETTERS_AT_ONCE = 500;
    private static final int DAYS_KEPT = 400;

    @Inject
    private OwedLetters letters;

    @Inject
    @Any
    private Instance<Owed> rooms;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** What became of some hundreds of wishes. */
    public record Written(int people, int letters) {}

    /** Some hundreds in one transaction; to be called until there are no people left. */
    @Allowed(Permission.ADMINISTER)
    public Written writeSome() {
        var today = When.dayOf(clock.instant());
        var recipients = letters.waiting(today, LETTERS_AT_ONCE);
        var lines = new EnumMap<Owed.Whose, Map<UUID, List<Owed.Line>>>(Owed.Whose.class);
        for (var whose : Owed.Whose.values()) lines.put(whose, linesFor(whose, recipients, today));
        var sent = new LinkedHashMap<UUID, Boolean>();
        for (var recipient : recipients) sent.put(recipient.personId(), write(recipient, lines, today));
        letters.written(sent, today);
        if (recipients.isEmpty()) letters.forgetBefore(today.minusDays(DAYS_KEPT));
        return new Written(sent.size(), (int)
                sent.values().stream().filter(Boolean::booleanValue).count());
    }

    private Map<UUID, List<Owed.Line>> linesFor(
            Owed.Whose whose, List<OwedLetters.Recipient> recipients, LocalDate today) {
        var people = recipients.stream()
                .filter(recipient ->
                        recipient.email() != null && recipient.wanted().contains(whose))
                .map(OwedLetters.Recipient::personId)
                .toList();
        var all = new LinkedHashMap<UUID, List<Owed.Line>>();
        if (people.isEmpty()) return all;
        for (var room : rooms) {
            room.lines(whose, people, today)
                    .forEach((person, some) -> all.computeIfAbsent(person, none -> new ArrayList<>())
                            .addAll(some));
        }
        return all;
    }

    /** @return whether there was anything left to say */
    private boolean write(
            OwedLetters.Recipient recipient, Map<Owed.Whose, Map<UUID, List<Owed.Line>>> lines, LocalDate today) {
        var text = new StringBuilder();
        int many = 0;
        for (var whose : Owed.Whose.values()) {
            var some = lines.get(whose).getOrDefault(recipient.personId(), List.of());
            if (some.isEmpty()) continue;
            text.append(whose.heading()).append("\n\n");
            some.forEach(line -> text.append(line.text())
                    .append('\n')
                    .append(outbox.link(line.path()))
                    .append("\n\n"));
            many += some.size();
        }
        if (many == 0) return false;
        outbox.post(new Letter(
                recipient.personId(),
                recipient.email(),
                many == 1 ? "One thing waits in Confidant" : many + " things wait in Confidant",
                text.toString(),
                "owed-" + recipient.personId() + "-" + today));
        return true;
    }
}
