package dev.laurel.loyalty.journal;

import java.util.Arrays;

/** The two sides that points move between. The member's own accounts are those of the entry's member. */
public enum LedgerAccount {
    ISSUED("program:issued"),
    PENDING("member:pending"),
    AVAILABLE("member:available"),
    /** Where points are that went back with the money that had earned them. */
    REVERSED("program:reversed"),
    /** Where spent points are. */
    REDEEMED("program:redeemed"),
    /** Where points are whose time was over. */
    EXPIRED("program:expired"),
    /** Where points are that have left one member and not reached the other. */
    IN_TRANSIT("program:in-transit"),
    /** The other side of what staff gave or took. */
    ADJUSTED("program:adjusted");

    private final String label;

    LedgerAccount(String label) {
        this.label = label;
    }

    /** The name in documents and reports, for example {@code member:available}. */
    public String label() {
        return label;
    }

    /** Whether it is one of the member's own accounts. */
    public boolean isMembers() {
        return this == PENDING || this == AVAILABLE;
    }

    /**
     * The account of that label.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static LedgerAccount labelled(String label) {
        return Arrays.stream(values())
                .filter(account -> account.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No account " + label));
    }
}
