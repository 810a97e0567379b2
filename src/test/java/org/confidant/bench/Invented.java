package org.confidant.bench;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;

/** Names and texts of nobody, the same in every run. */
final class Invented {

    private static final String[] GIVEN = {
        "Alder",
        "Bryony",
        "Cosmo",
        "Dilys",
        "Ephraim",
        "Fern",
        "Garnet",
        "Hester",
        "Ianto",
        "Juniper",
        "Kit",
        "Lettice",
        "Merrick",
        "Nell",
        "Osric",
        "Perpetua",
        "Quill",
        "Rowan",
        "Sorrel",
        "Tamsin"
    };
    private static final String[] FIRST = {
        "Amber", "Barley", "Copper", "Damson", "Elder", "Flint", "Gorse", "Hazel", "Ivory", "Jasper", "Kestrel", "Lark",
        "Mallow", "Nettle", "Oat", "Pebble", "Quince", "Reed", "Sedge", "Thistle"
    };
    private static final String[] LAST = {
        "bank", "brook", "combe", "dale", "field", "ford", "gate", "hollow", "lea", "mere", "moor", "ridge", "shaw",
        "stone", "thwaite", "well", "wick", "wold", "wood", "worth"
    };
    private static final String[] SENTENCES = {
        "A letter with an appointment reached a household with the same family name. ",
        "The envelope had been opened before the mistake was seen. ",
        "The person who received it brought it back on the same day. ",
        "Nobody knows yet whether a copy was made. ",
        "The printer had taken the address from the line above. ",
        "The team leader was told at once and the envelope is locked away. ",
        "It concerns one client and the dates of three visits. ",
        "The client has been told by telephone and was understanding. "
    };

    private final SplittableRandom random;

    Invented(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(T[] values) {
        return values[below(values.length)];
    }

    String givenName() {
        return of(GIVEN);
    }

    String familyName() {
        return of(FIRST) + of(LAST);
    }

    /** Some four to eight hundred characters. */
    String narrative() {
        var text = new StringBuilder();
        int sentences = 7 + below(6);
        for (int i = 0; i < sentences; i++) text.append(of(SENTENCES));
        return text.toString().strip();
    }

    /** A UUID of version 7 as it would have been made at that moment. */
    UUID id(Instant moment) {
        return new UUID(
                moment.toEpochMilli() << 16 | 0x7000 | below(0x1000), 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
