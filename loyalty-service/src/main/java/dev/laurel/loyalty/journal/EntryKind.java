package dev.laurel.loyalty.journal;

import java.util.Arrays;

/** Why an entry was made. */
public enum EntryKind {
    /** A settled payment earned points. */
    EARN("earn"),
    /** Points go back because the money that earned them did. */
    REVERSE("reverse"),
    /** Points that had gone back return because their money came to stay after all. */
    RESTORE("restore"),
    /** Points wait while their payment is disputed. */
    HOLD("hold"),
    /** Points that waited may be spent again. */
    RELEASE("release"),
    /** Money moved, and no point with it. */
    NOTE("note"),
    /** Money moved before its payment was awarded; the award's points follow it when they come. */
    DEFER("defer"),
    /** The return window of purchases is over: their points may be spent. */
    MATURE("mature"),
    /** A year in a tier is over: the member stays in it, or goes lower. */
    TIER("tier"),
    /** Points whose time was over. */
    EXPIRE("expire"),
    /** Points were spent, on a reward or on entries. */
    REDEEM("redeem"),
    /** What was spent came back. */
    REFUND("refund"),
    /** Staff gave points or took them. */
    ADJUST("adjust"),
    /** Points left for another member. */
    SEND("send"),
    /** Points came from another member. */
    RECEIVE("receive"),
    /** Points that were sent could not be delivered and came back. */
    RETURN("return"),
    /** Points without a payment: a referral, a campaign, an import. */
    BONUS("bonus");

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
