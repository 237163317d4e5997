package dev.laurel.loyalty.journal;

import java.util.Map;
import java.util.TreeMap;

/** A head as stored. It is a cache of the entry it points to and carries that entry's hash, so it has none of its own. */
final class HeadForm {

    private HeadForm() {}

    static Map<String, Object> fields(Head head) {
        return new TreeMap<>(Map.of(
                "seq", head.seq(),
                "hash", head.hash(),
                "at", head.at(),
                "standing", StandingForm.fields(head.standing())));
    }

    static Head parse(String member, Map<?, ?> stored) {
        Fields fields = new Fields(stored);
        return new Head(
                member,
                fields.number("seq"),
                fields.text("hash"),
                fields.instant("at"),
                StandingForm.parse(fields.fields("standing")));
    }
}
