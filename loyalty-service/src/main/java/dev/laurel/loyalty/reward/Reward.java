package dev.laurel.loyalty.reward;

/**
 * A reward in the catalogue. How many are left is not in it: that is decided place by place, see {@link Places}.
 *
 * @param version counts up with each change by staff
 */
public record Reward(String id, long version, RewardStatus status, RewardTerms terms) {

    Reward edited(RewardTerms edited) {
        return new Reward(id, version + 1, status, edited);
    }

    Reward in(RewardStatus next) {
        return new Reward(id, version + 1, next, terms);
    }

    /** What its stock's places are taken of. */
    public String stockPlaces() {
        return stockPlaces(id);
    }

    /** What a member's places under its limit are taken of. */
    public String limitPlaces(String member) {
        return limitPlaces(id, member);
    }

    /** The same by id. */
    public static String stockPlaces(String rewardId) {
        return "stock:" + rewardId;
    }

    /** The same by ids. */
    public static String limitPlaces(String rewardId, String member) {
        return "limit:" + rewardId + ':' + member;
    }
}
