package dev.laurel.loyalty.segment;

import java.util.List;

/**
 * A reward that suits a member.
 *
 * @param score how well, 0 to 1; for comparing, not for showing
 * @param reasons why, for the member
 * @param because the same for programs; none of those from before there were codes
 */
record Recommendation(
        String reward, String name, long points, double score, List<String> reasons, List<Because> because) {}
