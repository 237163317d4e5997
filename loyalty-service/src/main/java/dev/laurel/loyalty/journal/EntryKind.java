package dev.laurel.loyalty.journal;

import java.util.Arrays;

/** Why an entry was made. */
public enum EntryKind {
    /** A settled payment earned points. */
    EARN("earn");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** The name in documents and answers. */
    public String label() {
        return label;
    }

    static EntryKind labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of entry " + label));
    }
}
