package dev.laurel.loyalty.adjustment;

/**
 * Points that staff give or take.
 *
 * @param key the request's own, unique per member
 * @param points given when above 0, taken when below; never 0
 * @param reason one sentence, which the member reads
 * @param staff the subject of who does it
 * @param isAdmin whether he is one; support is bound by a limit, and by what the member has
 * @param belowZero whether more may be taken than is there
 */
record Adjustment(
        String member, String key, long points, String reason, String staff, boolean isAdmin, boolean belowZero) {}
