package dev.laurel.loyalty.journal;

import java.util.Map;

/** A head exactly as it is stored, nothing believed yet. */
public record StoredHead(String member, Map<String, Object> fields) {

    /** How this head would be stored. */
    public static StoredHead of(Head head) {
        return new StoredHead(head.member(), HeadForm.fields(head));
    }

    /**
     * What it says.
     *
     * @throws RuntimeException of the kind that fits when it does not say what a head must
     */
    public Head parse() {
        return HeadForm.parse(member, fields);
    }

    /** Up to which number it promises entries; none when it cannot be read. */
    public long promised() {
        return fields.get("seq") instanceof Number seq ? seq.longValue() : 0;
    }
}
