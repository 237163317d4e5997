package dev.laurel.loyalty.transfer;

/** Where allowances are kept, one document for each member. */
public interface Allowances {

    /** The member's; {@link Allowance#unused} when there is none. */
    Allowance of(String member);

    /** Stores it in the place of the version before it; false when that is not the current one any more. */
    boolean replace(Allowance next);
}
