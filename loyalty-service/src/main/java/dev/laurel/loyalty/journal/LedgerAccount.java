package dev.laurel.loyalty.journal;

import java.util.Arrays;

/** The two sides that points move between. The member's own accounts are those of the entry's member. */
public enum LedgerAccount {
    ISSUED("program:issued"),
    PENDING("member:pending"),
    AVAILABLE("member:available"),
    /** Where points are that went back with the money that had earned them. */
    REVERSED("program:reversed");

    private final String label;

    LedgerAccount(String label) {
        this.label = label;
    }

    /** The name in documents and reports, for example {@code member:available}. */
    public String label() {
        return label;
    }

    static LedgerAccount labelled(String label) {
        return Arrays.stream(values())
                .filter(account -> account.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No account " + label));
    }
}
